# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = de { $low } a { $high }
limit-under = por menos de { $price }
limit-up-to = hasta { $price }
limit-over = por más de { $price }
limit-from = desde { $price }
limit-brands = de { $names }
limit-color = en { $values }
limit-attribute = { $name }: { $values }
limit-attributes = con { $list }
limit-rating = con { $stars } estrellas o más
limit-rating-count = con { $count } opiniones o más
limit-in-stock = en stock
limit-without = sin { $names }
limit-name =
    { $field ->
        [brand] la marca
        [category] la categoría
        [rating] la valoración
       *[other] { $field }
    }
