# Words around the facts of a product.

quoted = “{ $text }”
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = não informado
price-from = a partir de { $price }
costs = custa { $price }
starts-at = custa a partir de { $price }
sold-out = esgotado
only-left = { $count ->
        [one] resta só { $count }
       *[other] restam só { $count }
    }
stock-out = esgotado no momento
stock-few = em estoque, mas { $count ->
        [one] resta só { $count }
       *[other] restam só { $count }
    }
stock-many = em estoque ({ $count } unidades)
stock-in = em estoque
choices-joint = {", em "}
