# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = 注文{ $order }をキャンセル
button-return = 注文{ $order }の商品を返品
button-exchange = 注文{ $order }の商品を交換
button-modify-items = 注文{ $order }の商品を変更
button-modify-address = 注文{ $order }の住所を変更
button-modify-payment = 注文{ $order }の支払い方法を変更
button-compare = { $names }を比較
button-buyers = { $name }について購入者は何と言っていますか？
button-show = { $name }を見せてください
starter-under = { $price }未満の{ $name }
button-under = { $price }未満の{ $name }を見せて
starter-best = 売れ筋
starter-returns = 返品
button-returns = 返品の条件を教えてください
