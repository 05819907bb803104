# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = corresponde a { $parts }
why-named = “{ $words }”
why-value = { $value }
why-size = tamanho { $value }
why-gender = para { $value }
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = em estoque
why-without = sem { $names }
why-mentions = menciona “{ $words }”
why-meant = próximo do sentido do seu pedido
why-price-low = um dos preços mais baixos em { $category }
why-price-high = um dos preços mais altos em { $category }
why-bought-often = muito comprado
why-bought-often-in = muito comprado em { $category }
why-sold-out = esgotado no momento
why-in-category = em { $category }
why-rating =
    { $buyers ->
        [0] { $stars } estrelas
        [1] { $stars } estrelas
       *[other] { $stars } estrelas de { $buyers } compradores
    }
why-own-brand = sua marca
why-own-size = no seu tamanho { $size }
why-not-stated = { $label }: não informado
why-other-value =
    { $kind ->
        [size] não é tamanho { $wanted }: { $own }
        [value] não é { $wanted }: { $own }
       *[other] { $label }: não { $wanted }, mas { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] não é { $wanted }: sem marca
       *[other] não é { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] sem avaliação, não { $least } ou mais
       *[other] avaliado com { $own }, não { $least } ou mais
    }
why-other-category = não está em { $wanted }: { $own }
why-few-ratings = { $own } avaliações, não { $least }
why-how-bought = {", "}que você comprou
why-how-cart = {" "}no seu carrinho
why-how-viewed = {", "}que você viu
why-how-page = {", "}que você está vendo
why-bought-with = muito comprado com { $name }{ $how }
why-chosen-with = muito escolhido com { $name }{ $how }
why-similar-to = parecido com { $name }{ $how }
why-lately = na linha do que você viu recentemente
why-searched = combina com o que você procura
why-popular-in = popular em { $category }
why-of-the-shop = da nossa linha
why-looked-in = de { $category }, que você visitou
why-bought-together = comprado junto com { $name } por { $count } clientes
why-chosen-together = escolhido junto com { $name } por { $count } clientes
