# What changed in the cart and what is in it.

added = カートに入れました：{ $lines }。
    .way2 = { $lines }をカートに追加しました。
price-each = 1点{ $price }
cart-state = 合計{ $count }点、{ $total }です。
    .way2 = カートには{ $count }点、{ $total }分が入っています。
cart-empty = カートは空です。
    .way2 = カートには何も入っていません。
cart-is = カートの中身（{ $count }点）：
    .way2 = カートに入っている{ $count }点です：
cart-total = 合計：{ $total }（送料別）。
cart-delivered = { $way } 配送（{ $country }、{ $price }）込み：{ $total }。
cart-delivered-free = { $way } 配送（{ $country }、無料）込み：{ $total }。
note-short = 在庫が足りません
note-was = 追加時は{ $price }
removed = { $names }をカートから取り出しました。
    .way2 = カートから外しました：{ $names }。
updated = 変更しました。今のカートは{ $line }です。
    .way2 = カートは{ $line }になりました。
cleared = カートを空にしました。
undone = 元に戻しました。
    .way2 = 前の状態に戻しました。
nothing-to-undo = 元に戻せる操作はありません。
ask-which-cart = カートのどの商品でしょうか？
ask-clear = カートを空にしますか？
