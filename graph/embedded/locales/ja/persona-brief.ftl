# What is said more briefly; remarks are left out.

greet = 何をお探しですか？
greet-again = 次は何を？
hello = こんにちは。
thanks = どういたしまして。
thanks-short = どういたしまして。
goodbye = ありがとうございました。カートは保存済みです。
smalltalk = { $shop }のアシスタント（プログラム）です。商品を探し、比べ、お店の質問に答えます。
out-of-scope = このお店のことだけお手伝いできます。
unsafe = それはお手伝いできません。
unclear = 商品ですか、お店への質問ですか？
denied = 変更していません。
confirm-nothing = 次は何を？
language-yes = はい、日本語で。
complaint = 申し訳ありません。
complaint-offer = 担当者につなぎますか？
human = 担当者に伝えました。それまで続けます。
found = { $subject }{ $limits }：
found-of = { $subject }のうち上位{ $count }点{ $limits }：
added = カートに追加：{ $lines }。
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
