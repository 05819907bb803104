# Words around the facts of a product.

quoted = ‘{ $text }’
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = niet vermeld
price-from = vanaf { $price }
costs = kost { $price }
starts-at = kost vanaf { $price }
sold-out = uitverkocht
only-left = nog maar { $count } over
stock-out = momenteel uitverkocht
stock-few = op voorraad, nog maar { $count } over
stock-many = op voorraad, nog { $count } over
stock-in = op voorraad
choices-joint = {", in "}
