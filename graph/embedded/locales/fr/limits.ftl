# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = de { $low } à { $high }
limit-under = à moins de { $price }
limit-up-to = jusqu'à { $price }
limit-over = à plus de { $price }
limit-from = à partir de { $price }
limit-brands = de marque { $names }
limit-color = en { $values }
limit-attribute = { $name } : { $values }
limit-attributes = avec { $list }
limit-rating = avec { $stars } étoiles ou plus
limit-rating-count = avec { $count } avis ou plus
limit-in-stock = en stock
limit-without = sans { $names }
limit-name =
    { $field ->
        [brand] la marque
        [category] la catégorie
        [rating] la note
       *[other] { $field }
    }
