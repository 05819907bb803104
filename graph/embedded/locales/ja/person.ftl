# A person of the team is asked for, comes, and goes.
person-told = 担当者とのお話をご希望の旨をチームに伝えました。
person-soon = 通常は{ $minutes ->
    *[other] 約{ $minutes }分
    }ほどで担当者が入ります。それまで引き続きお手伝いします。
person-here = 担当の{ $agent }がこの会話を引き継いでおり、ここでお答えします。
person-away = ただいま担当者は不在です。ご質問は番号{ $ticket }でお預かりしました。
person-back = 担当者が戻るのは次の日時です：{ $when }。
person-mail = 回答はメールでお送りし、ここにも表示されます。
person-ask = どのメールアドレスに回答をお送りすればよいですか？
person-contact = 担当者へはこちらからも連絡できます：{ $contact }
person-mailed = ありがとうございます。そのアドレスに回答します。番号は{ $ticket }です。
person-passed = メッセージを{ $agent }に届けました。
person-joined = 担当の{ $agent }が入りました。ここからは{ $agent }がお答えします。
person-left = { $agent }が会話を終え、アシスタントに戻りました。これまでの内容は引き継いでいます。
person-closed = { $agent }が会話を終え、お問い合わせは完了しました。アシスタントに戻ります。
