# Words around the facts of a product.

quoted = «{ $text }»
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = non indicato
price-from = da { $price }
costs = costa { $price }
starts-at = costa da { $price }
sold-out = esaurito
only-left = { $count ->
        [one] ne resta solo { $count }
       *[other] ne restano solo { $count }
    }
stock-out = esaurito al momento
stock-few = disponibile, ma { $count ->
        [one] ne resta solo { $count }
       *[other] ne restano solo { $count }
    }
stock-many = disponibile ({ $count } pezzi)
stock-in = disponibile
choices-joint = {", in "}
