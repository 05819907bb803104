# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = coincide con { $parts }
why-named = «{ $words }»
why-value = { $value }
why-size = talla { $value }
why-gender = para { $value }
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = disponible
why-without = sin { $names }
why-mentions = menciona «{ $words }»
why-meant = de sentido parecido a lo pedido
why-price-low = uno de los precios más bajos en { $category }
why-price-high = uno de los precios más altos en { $category }
why-bought-often = muy comprado
why-bought-often-in = muy comprado en { $category }
why-sold-out = agotado por ahora
why-in-category = en { $category }
why-rating =
    { $buyers ->
        [0] { $stars } estrellas
        [1] { $stars } estrellas
       *[other] { $stars } estrellas de { $buyers } compradores
    }
why-own-brand = de la marca preferida
why-own-size = en la talla preferida, { $size }
why-not-stated = { $label }: no consta
why-other-value =
    { $kind ->
        [size] no en talla { $wanted }: { $own }
        [value] no { $wanted }: { $own }
       *[other] { $label }: no { $wanted }, sino { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] no { $wanted }: sin marca
       *[other] no { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] sin valorar, no { $least } o más
       *[other] valorado con { $own }, no { $least } o más
    }
why-other-category = no está en { $wanted }: { $own }
why-few-ratings = { $own } valoraciones, no { $least }
why-how-bought = {", "}ya comprado
why-how-cart = {" "}en el carrito
why-how-viewed = {", "}visto hace poco
why-how-page = {", "}que está en pantalla
why-bought-with = suele comprarse con { $name }{ $how }
why-chosen-with = suele elegirse con { $name }{ $how }
why-similar-to = parecido a { $name }{ $how }
why-lately = en la línea de lo visto últimamente
why-searched = encaja con lo que se busca
why-popular-in = popular en { $category }
why-of-the-shop = de nuestro surtido
why-looked-in = de { $category }, sección visitada hace poco
why-bought-together = comprado junto con { $name } por { $count } clientes
why-chosen-together = elegido junto con { $name } por { $count } clientes
