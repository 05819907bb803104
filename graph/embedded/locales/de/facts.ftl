# Words around the facts of a product.

quoted = „{ $text }“
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = keine Angabe
price-from = ab { $price }
costs = kostet { $price }
starts-at = kostet ab { $price }
sold-out = ausverkauft
only-left = nur noch { $count } da
stock-out = zurzeit ausverkauft
stock-few = auf Lager, nur noch { $count } da
stock-many = auf Lager, noch { $count } da
stock-in = auf Lager
choices-joint = {", in "}
