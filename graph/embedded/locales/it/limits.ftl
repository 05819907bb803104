# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = da { $low } a { $high }
limit-under = sotto { $price }
limit-up-to = fino a { $price }
limit-over = sopra { $price }
limit-from = da { $price }
limit-brands = di marca { $names }
limit-color = in { $values }
limit-attribute = { $name }: { $values }
limit-attributes = con { $list }
limit-rating = con { $stars } stelle o più
limit-rating-count = con { $count } recensioni o più
limit-in-stock = disponibili
limit-without = senza { $names }
limit-name =
    { $field ->
        [brand] la marca
        [category] la categoria
        [rating] la valutazione
       *[other] { $field }
    }
