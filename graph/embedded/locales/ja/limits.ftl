# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = （条件：{ $words }）
limit-between = { $low }～{ $high }
limit-under = { $price }未満
limit-up-to = { $price }以下
limit-over = { $price }超
limit-from = { $price }以上
limit-brands = ブランド { $names }
limit-color = 色 { $values }
limit-attribute = { $name }：{ $values }
limit-attributes = { $list }
limit-rating = 星{ $stars }以上
limit-rating-count = レビュー{ $count }件以上
limit-in-stock = 在庫あり
limit-without = { $names }を除く
limit-name =
    { $field ->
        [brand] ブランド
        [category] カテゴリー
        [rating] 評価
       *[other] { $field }
    }
