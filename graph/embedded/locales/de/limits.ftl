# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = von { $low } bis { $high }
limit-under = unter { $price }
limit-up-to = bis { $price }
limit-over = über { $price }
limit-from = ab { $price }
limit-brands = von { $names }
limit-color = in { $values }
limit-attribute = { $name }: { $values }
limit-attributes = mit { $list }
limit-rating = ab { $stars } Sternen
limit-rating-count = ab { $count } Bewertungen
limit-in-stock = auf Lager
limit-without = ohne { $names }
limit-name =
    { $field ->
        [brand] Marke
        [category] Kategorie
        [rating] Bewertung
       *[other] { $field }
    }
