# Words around the facts of a product.

quoted = “{ $text }”
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = not given
price-from = from { $price }
costs = costs { $price }
starts-at = starts at { $price }
sold-out = sold out
only-left = only { $count } left
# After "is"
stock-out = sold out at the moment
stock-few = in stock, only { $count } left
stock-many = in stock, { $count } left
stock-in = in stock
# Between the options of a variant: "size S or M, in red or blue"
choices-joint = {", in "}
