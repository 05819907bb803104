# Words around the facts of a product.

quoted = « { $text } »
headed = { $head } :
comma = {", "}
row = { $name } : { $value }
not-given = non précisé
price-from = à partir de { $price }
costs = coûte { $price }
starts-at = coûte à partir de { $price }
sold-out = épuisé
only-left = { $count ->
        [one] plus que { $count } en stock
       *[other] plus que { $count } en stock
    }
stock-out = épuisé pour le moment
stock-few = en stock, mais il n'en reste que { $count }
stock-many = en stock ({ $count } restants)
stock-in = en stock
choices-joint = {", en "}
