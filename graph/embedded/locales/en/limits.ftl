# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = from { $low } to { $high }
limit-under = under { $price }
limit-up-to = up to { $price }
limit-over = over { $price }
limit-from = from { $price }
limit-brands = from { $names }
limit-color = in { $values }
limit-attribute = { $name }: { $values }
limit-attributes = with { $list }
limit-rating = rated { $stars } or better
limit-rating-count = with { $count } reviews or more
limit-in-stock = in stock
limit-without = without { $names }
# A limit by its name
limit-name =
    { $field ->
        [brand] the brand
        [category] the category
        [rating] the rating
       *[other] the { $field }
    }
