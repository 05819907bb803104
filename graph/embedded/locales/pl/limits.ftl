# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = od { $low } do { $high }
limit-under = poniżej { $price }
limit-up-to = do { $price }
limit-over = powyżej { $price }
limit-from = od { $price }
limit-brands = marki { $names }
limit-color = w kolorze { $values }
limit-attribute = { $name }: { $values }
limit-attributes = { $list }
limit-rating = z oceną od { $stars }
limit-rating-count = z liczbą opinii od { $count }
limit-in-stock = dostępne od ręki
limit-without = bez: { $names }
limit-name =
    { $field ->
        [brand] marka
        [category] kategoria
        [rating] ocena
       *[other] { $field }
    }
