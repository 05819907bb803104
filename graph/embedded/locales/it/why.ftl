# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = corrisponde a { $parts }
why-named = «{ $words }»
why-value = { $value }
why-size = taglia { $value }
why-gender = per { $value }
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = disponibile
why-without = senza { $names }
why-mentions = cita «{ $words }»
why-meant = vicino al senso della richiesta
why-price-low = uno dei prezzi più bassi in { $category }
why-price-high = uno dei prezzi più alti in { $category }
why-bought-often = acquistato spesso
why-bought-often-in = acquistato spesso in { $category }
why-sold-out = al momento esaurito
why-in-category = in { $category }
why-rating =
    { $buyers ->
        [0] { $stars } stelle
        [1] { $stars } stelle
       *[other] { $stars } stelle da { $buyers } acquirenti
    }
why-own-brand = della marca preferita
why-own-size = nella taglia preferita, { $size }
why-not-stated = { $label }: non indicato
why-other-value =
    { $kind ->
        [size] non in taglia { $wanted }: { $own }
        [value] non { $wanted }: { $own }
       *[other] { $label }: non { $wanted }, ma { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] non { $wanted }: senza marca
       *[other] non { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] senza voto, non { $least } o più
       *[other] voto { $own }, non { $least } o più
    }
why-other-category = non in { $wanted }: { $own }
why-few-ratings = { $own } valutazioni, non { $least }
why-how-bought = {", "}già acquistato
why-how-cart = {" "}nel carrello
why-how-viewed = {", "}visto di recente
why-how-page = {", "}aperto ora
why-bought-with = spesso acquistato con { $name }{ $how }
why-chosen-with = spesso scelto con { $name }{ $how }
why-similar-to = simile a { $name }{ $how }
why-lately = in linea con quanto visto di recente
why-searched = adatto a ciò che si cerca
why-popular-in = popolare in { $category }
why-of-the-shop = dal nostro assortimento
why-looked-in = da { $category }, reparto visitato di recente
why-bought-together = acquistato insieme a { $name } da { $count } clienti
why-chosen-together = scelto insieme a { $name } da { $count } clienti
