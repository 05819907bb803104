# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = past bij { $parts }
why-named = ‘{ $words }’
why-value = { $value }
why-size = maat { $value }
why-gender = voor { $value }
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = op voorraad
why-without = niet { $names }
why-mentions = noemt ‘{ $words }’
why-meant = past bij de strekking van de vraag
why-price-low = een van de lagere prijzen in { $category }
why-price-high = een van de hogere prijzen in { $category }
why-bought-often = vaak gekocht
why-bought-often-in = vaak gekocht in { $category }
why-sold-out = nu uitverkocht
why-in-category = in { $category }
why-rating =
    { $buyers ->
        [0] { $stars } sterren
        [1] { $stars } sterren
       *[other] { $stars } sterren van { $buyers } kopers
    }
why-own-brand = van het favoriete merk
why-own-size = in de eigen maat { $size }
why-not-stated = { $label }: niet vermeld
why-other-value =
    { $kind ->
        [size] niet maat { $wanted }: { $own }
        [value] niet { $wanted }: { $own }
       *[other] { $label } niet { $wanted }: { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] niet { $wanted }: geen merk vermeld
       *[other] niet { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] niet beoordeeld, geen { $least } of hoger
       *[other] beoordeeld met { $own }, geen { $least } of hoger
    }
why-other-category = niet in { $wanted }: { $own }
why-few-ratings = { $own } beoordelingen, geen { $least }
why-how-bought = {", "}al eerder gekocht
why-how-cart = {" "}in de winkelwagen
why-how-viewed = {", "}kort geleden bekeken
why-how-page = {", "}nu in beeld
why-bought-with = vaak gekocht met { $name }{ $how }
why-chosen-with = vaak gekozen met { $name }{ $how }
why-similar-to = lijkt op { $name }{ $how }
why-lately = sluit aan bij wat kort geleden bekeken is
why-searched = past bij wat er gezocht wordt
why-popular-in = populair in { $category }
why-of-the-shop = uit ons assortiment
why-looked-in = uit { $category }, waar kort geleden gekeken is
why-bought-together = samen met { $name } gekocht door { $count } klanten
why-chosen-together = samen met { $name } gekozen door { $count } klanten
