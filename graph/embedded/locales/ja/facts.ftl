# Words around the facts of a product.

quoted = 「{ $text }」
headed = { $head }：
comma = {"、"}
row = { $name }：{ $value }
not-given = 記載なし
price-from = { $price }から
costs = 価格は{ $price }
starts-at = 価格は{ $price }から
sold-out = 売り切れ
only-left = 残り{ $count }点
stock-out = 現在売り切れ
stock-few = 在庫あり（残り{ $count }点）
stock-many = 在庫あり（{ $count }点）
stock-in = 在庫あり
choices-joint = {"、"}
