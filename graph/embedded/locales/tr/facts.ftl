# Words around the facts of a product.

quoted = “{ $text }”
headed = { $head }:
comma = {", "}
row = { $name }: { $value }
not-given = belirtilmemiş
price-from = { $price } fiyatından başlıyor
costs = fiyatı { $price }
starts-at = fiyatı { $price } tutarından başlıyor
sold-out = tükendi
only-left = son { $count } adet
stock-out = şu anda tükendi
stock-few = stokta, yalnızca { $count } adet kaldı
stock-many = stokta, { $count } adet var
stock-in = stokta
choices-joint = {", "}
