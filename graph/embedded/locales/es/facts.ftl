# Words around the facts of a product.

quoted = «{ $text }»
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = no consta
price-from = desde { $price }
costs = cuesta { $price }
starts-at = cuesta desde { $price }
sold-out = agotado
only-left = { $count ->
        [one] solo queda { $count }
       *[other] solo quedan { $count }
    }
stock-out = agotado por ahora
stock-few = en stock, aunque { $count ->
        [one] solo queda { $count }
       *[other] solo quedan { $count }
    }
stock-many = en stock ({ $count } disponibles)
stock-in = en stock
choices-joint = {", en "}
