# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = ご注文（新しい順）：
orders-of = ご注文（{ $period }、新しい順）：
orders-none-of = その期間（{ $period }）のご注文は見つかりません。すべてのご注文（新しい順）：
orders-more = …ほか { $count } 件。
orders-none = お客様のご注文はこちらでは見つかりません。会員としてご購入の場合は、先にログインしてください。ご注文はご本人にのみ表示されます。
order-is = ご注文 { $order }：{ $status }
order-total = 合計：{ $total }
order-address = お届け先：{ $address }
order-tracking = 追跡番号：{ $ids }
order-arrives = { $first } から { $last } の間に届く予定です。
order-arrival-open = 到着日の記録はありません。
order-timeline = これまでの経過：
order-may = 今できること：{ $actions }
order-may-not = こちらではもう変更できません。
status-pending = 受付済み
status-pending-item-modified = 受付済み（商品変更あり）
status-processed = 発送準備中
status-delivered = 配達済み
status-cancelled = キャンセル済み
status-return-requested = 返品受付済み
status-exchange-requested = 交換受付済み
status-returned = 返品済み
status-exchanged = 交換済み
event-placed = ご注文
event-shipped = 配送業者へ引き渡し
event-delivered = 配達
event-cancelled = キャンセル
event-items-modified = 商品の変更
event-address-modified = 住所の変更
event-payment-modified = お支払いの変更
event-return-requested = 返品の受付
event-exchange-requested = 交換の受付
event-return-received = 返品を受け取りました
event-exchange-received = 交換品を受け取りました
may-cancel = キャンセル
may-modify-items = 商品の変更（一度だけ）
may-modify-address = 住所の変更
may-modify-payment = お支払いの変更
may-return = 商品の返品
may-exchange = 商品の交換（一度だけ）

# Money
method-gift-card = ギフトカード
method-paypal = PayPal
method-credit-card = クレジットカード
method-ending = { $brand }（末尾 { $end }）
payment-was = お支払い：{ $amount }（{ $method }）
refund-was = 返金済み：{ $amount }（{ $method }）
refund-due = 返金手続き中：{ $amount }（{ $method }）
refund = { $amount } を返金：{ $method }
refund-at-once = { $amount } をすぐに返金：{ $method }
refund-days = { $amount } を { $days } 営業日で返金：{ $method }
charge = { $amount } をご請求：{ $method }
no-price-difference = 価格は変わりません。
refunds-are = ご注文の返金：
refund-none = ご注文に返金は見当たりません。
refund-none-here = ご注文 { $order } に返金は見当たりません。
paid-in-all = すべてのご注文のお支払い合計：{ $amount }
refunded-in-all = そのうち返金済み：{ $amount }
pay-in-parts = まずギフトカードの残高から支払われ、残りはカードや PayPal など、ほかのお支払い方法一つで支払えます。
gift-pays-part = ギフトカードで { $amount } が支払われます。残りは { $rest } です。

# What a yes would do
will-cancel = ご注文 { $order } をキャンセルする内容です。理由：{ $reason }
will-return = ご注文 { $order } から返品する商品：
will-exchange = ご注文 { $order } で交換する商品：
will-modify-items = ご注文 { $order } で変更する商品：
will-modify-address = ご注文 { $order } の新しいお届け先：{ $address }
will-modify-payment = ご注文 { $order } の新しいお支払い方法：{ $method }
will-update-address = プロフィールの新しい住所：{ $address }
will-buy = ご注文の内容：
buy-below = ご注文の内容：{ $count } 点、合計 { $total }。
change-below = ご注文 { $order } は次のようになります。
once-only = 一つのご注文につき一度だけです。すべて含まれているかご確認ください。

# What was done
did-cancel = ご注文 { $order } をキャンセルしました。
did-return = ご注文 { $order } の返品を受け付けました。返送方法はメールでお知らせします。
did-exchange = ご注文 { $order } の交換を受け付けました。返送方法はメールでお知らせします。
did-modify-items = ご注文 { $order } の商品を変更しました。
did-modify-address = ご注文 { $order } のお届け先：{ $address }
did-modify-payment = ご注文 { $order } のお支払い方法を変更しました。
did-update-address = 住所を保存しました：{ $address }
did-checkout = ありがとうございます。ご注文を承りました。注文番号は { $order } です。

# Questions back
ask-order = どのご注文でしょうか？
ask-items = ご注文 { $order } のどの商品でしょうか？
ask-variant = { $name } の代わりにどれをご希望ですか？
no-other-option = { $name } には、現在お選びいただける別の種類がありません。交換は同じ商品の別の種類にのみ可能です。
ask-method = お支払い方法はどれにしますか？
ask-address = 住所を教えてください（番地、市区町村、郵便番号、国）。
ask-which-change = ご注文 { $order } の何を変更しますか？商品、住所、お支払いのどれでしょうか？
ask-name = お届け先のお名前（姓名）を教えてください。
ask-address1 = 番地を教えてください。
ask-city = 市区町村を教えてください。
ask-state = 都道府県または州を教えてください。
ask-zip = 郵便番号を教えてください。
ask-country = 国を教えてください。
ask-email = 確認メールの送り先を教えてください。
ask-shipping = 配送方法はどれにしますか？
ask-paying = お支払い方法はどうしますか？
ask-code = コードを教えてください。
reason-no-longer-needed = 不要になった
reason-ordered-by-mistake = 間違えて注文した

# Buying
checkout-begins = { $count } 点のお会計、現在 { $total }。
checkout-form = 下の欄で足りないところをご記入ください。そのままお伝えいただいても構いません。
shipping-option = { $name }、{ $amount }、{ $days } 営業日
notice-price = { $name } は現在 { $now } です（以前は { $was }）。
notice-coupon = コード { $code } は使えなくなりました。
sum-goods = 商品：{ $amount }
sum-discount = 割引：−{ $amount }
sum-shipping = 送料（{ $name }）：{ $amount }
sum-tax = 税：{ $amount }
sum-tax-included = 内税：{ $amount }
sum-total = 合計：{ $amount }
sum-email = メール：{ $email }
sum-method = お支払い：{ $method }
coupon-on = { $code } で { $amount } 割引になります。
coupon-free-shipping = { $code } で送料が無料になります。
coupon-off = { $code } をカートから外しました。
saved-for-later = 後で買うに移しました：{ $names }
back-in-cart = カートに戻しました：{ $names }
cart-saved = 後で買う：

# The profile
profile-address = プロフィールの住所：{ $address }
profile-methods = お支払い方法：{ $methods }
gift-balance = ギフトカード { $name } の残高は { $amount } です。
gift-none = プロフィールにギフトカードはありません。

# Why something cannot be done
refused-no-such-order = そのようなご注文はお客様にはありません。
refused-not-pending = ご注文の状態：{ $status }。発送前のみ可能です。
refused-not-delivered = ご注文の状態：{ $status }。配達後のみ可能です。
refused-already-changed = このご注文はすでに変更済みです。変更は一度だけです。
refused-already-requested = このご注文はすでに返品または交換の手続き中です。手続きは一度だけです。
refused-return-window-over = 配達から { $days } 日以内のみ可能です。
refused-paid-in-parts = このご注文は分けて支払われたため、お支払いを変更できません。
refused-reason-not-accepted = キャンセルの理由を教えてください。受け付けられるのは { $reasons } です。
refused-method-needed = お支払い方法はどれにしますか？
refused-method-not-yours = そのお支払い方法はプロフィールにありません。
refused-refund-method = 返金は元のお支払い方法か、お客様のギフトカードにのみ可能です。
refused-gift-card-too-small = ギフトカードの残高は { $balance } です。{ $needed } 必要です。
refused-gift-card-empty = そのギフトカードには残高がありません。
refused-same-method = すでにその方法でお支払い済みです。
refused-not-in-order = その商品はこのご注文にありません。
refused-other-product = 交換は同じ商品の別の種類にのみ可能です。
refused-not-available = その種類は現在ありません。
refused-same-item = すでにその種類です。
refused-never-returned = { $name } は返品も交換もできません。
refused-address-incomplete = 住所が足りません。番地、市区町村、郵便番号、国が必要です。
refused-no-profile = お客様のプロフィールがありません。先にログインしてください。
refused-price-changed = 価格が変わりました。もう一度ご確認ください。
refused-cart-empty = カートは空です。
refused-not-enough = { $name } の在庫が足りません。
refused-payment-declined = お支払いは承認されませんでした。請求はありません。
refused-payment-pending = お支払いの結果がまだ届いていません。二重に請求されることはありません。完了するとご注文が確定し、完了しなければ何も請求されません。
refused-payment-action = 銀行がこのお支払いの確認を求めています。まだ請求はされていません。こちらで確認してください： { $url } 終わりましたらお知らせください。
refused-payment-action-app = 銀行のアプリでこのお支払いの確認が必要です。まだ請求はされていません。終わりましたらお知らせください。
refused-summary-changed = 内容が変わりました。もう一度ご確認ください。
refused-total-changed = 内容が変わりました。変更前の合計は { $was } でした。もう一度ご確認ください。
payment-gave-up = お支払いは完了せず、何も請求されていません。
refused-unknown = コード { $coupon } はお店にありません。
refused-not-started = コード { $coupon } はまだ使えません。
refused-expired = コード { $coupon } は期限切れです。
refused-other-currency = コード { $coupon } はこの通貨では使えません。
refused-used-up = コード { $coupon } は上限に達しました。
refused-used-before = コード { $coupon } はすでにお使いです。
refused-below-minimum = コード { $coupon } は { $minimum } 以上のお買い物で使えます。
refused-does-not-stack = コード { $coupon } は他のコードと併用できません。
refused-too-many = このカートにはこれ以上コードを使えません。
refused-no-email = メールアドレスではありません。
refused-no-country = その国は分かりません。
refused-no-state = その州は分かりません。
refused-no-zip = その国の郵便番号ではありません。
refused-no-delivery = そこへはお届けしていません。

# What may be tapped
chip-everything = 全部
chip-orders = 注文一覧を見る
chip-status = 注文はどこですか？
chip-cancel = この注文をキャンセル
chip-return-items = この注文の商品を返品
chip-exchange = この注文の商品を交換
chip-change-address = この注文の住所を変更
chip-change-payment = この注文の支払いを変更
chip-change-items = この注文の商品を変更
chip-usual = いつもの住所
chip-checkout = レジに進む
chip-paid = 確認しました
chip-gone-through = 支払いは完了しましたか？
chip-pay-otherwise = 別の方法で支払う
chip-yes-buy = はい、注文します

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = はい、ご注文 { $order } は発送前であればまだキャンセルできます。
can-modify = はい、ご注文 { $order } は発送前であればまだ変更できます。
can-return = はい、ご注文 { $order } の商品は返品できます。
can-exchange = はい、ご注文 { $order } の商品は一度だけ交換できます。
can-until = { $date } まで可能です。
can-not = いいえ。
several-are = 対象のご注文：{ $orders }。
several-not = 次のご注文では行えません：{ $orders }。
several-later = 残り { $count } 件はこのあとに承れます。
ask-method-of = その種類は複数ありますので、どれかお知らせください：
buy-total = 送料と税を含めて合計 { $amount } です。
buy-total-so-far = 現在 { $amount } です。未定の分で変わることがあります。
buy-arrival = { $name } では { $days } 営業日かかります。
buy-ways = 配送方法、料金と日数です：
buy-needs-address = お届け先によりますので、まず住所をお知らせください。

review-which = どの商品のレビューを書きますか？
review-here = ご注文 { $order } の { $name } のレビュー用フォームです。
review-in-words = { $name } は5つ星のうちいくつですか。理由も、商品名と一緒に一つのメッセージでお書きください。
review-none = レビューできる商品がありません。届いた商品について、お買い物ごとに一度書けます。
refused-already-reviewed = このお買い物のレビューはすでに書かれています。
refused-review-text = レビューには少し言葉が必要です。
will-write-review = { $name } のレビュー（星5つ中 { $stars }）を、お書きになった内容で送信します。
did-write-review = ありがとうございます。{ $name } のレビューは、ショップが確認したあと表示されます。
chip-review = { $name } のレビューを書きたいです
