# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = van { $low } tot { $high }
limit-under = onder { $price }
limit-up-to = tot { $price }
limit-over = boven { $price }
limit-from = vanaf { $price }
limit-brands = van { $names }
limit-color = in { $values }
limit-attribute = { $name }: { $values }
limit-attributes = met { $list }
limit-rating = met { $stars } sterren of meer
limit-rating-count = met { $count } reviews of meer
limit-in-stock = op voorraad
limit-without = zonder { $names }
limit-name =
    { $field ->
        [brand] het merk
        [category] de categorie
        [rating] de beoordeling
       *[other] { $field }
    }
