# Words around the facts of a product.

quoted = „{ $text }”
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = nie podano
price-from = od { $price }
costs = kosztuje { $price }
starts-at = kosztuje od { $price }
sold-out = wyprzedany
only-left = { $count ->
        [one] została tylko { $count } sztuka
        [few] zostały tylko { $count } sztuki
        [many] zostało tylko { $count } sztuk
       *[other] zostało tylko { $count } sztuki
    }
stock-out = chwilowo wyprzedany
stock-few = dostępny, ale { $count ->
        [one] została tylko { $count } sztuka
        [few] zostały tylko { $count } sztuki
        [many] zostało tylko { $count } sztuk
       *[other] zostało tylko { $count } sztuki
    }
stock-many = dostępny (na stanie: { $count })
stock-in = dostępny
choices-joint = {", "}
