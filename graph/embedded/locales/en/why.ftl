# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = matches { $parts }
why-named = “{ $words }”
why-value = { $value }
why-size = size { $value }
why-gender = made for { $value }
why-measure = { $value } { $label }
why-feature = { $label } { $value }
why-has = { $label }
why-in-stock = in stock
why-without = not { $names }
why-mentions = mentions “{ $words }”
why-meant = close in meaning to what you asked for
why-price-low = one of the lower prices in { $category }
why-price-high = one of the higher prices in { $category }
why-bought-often = bought often
why-bought-often-in = bought often in { $category }
why-sold-out = out of stock now
why-in-category = in { $category }
why-rating =
    { $buyers ->
        [0] { $stars } stars
        [1] { $stars } stars
       *[other] { $stars } stars from { $buyers } buyers
    }
why-own-brand = your brand
why-own-size = in your size { $size }
why-not-stated = { $label } not stated
why-other-value =
    { $kind ->
        [size] not size { $wanted }: { $own }
        [value] not { $wanted }: { $own }
       *[other] not { $wanted } { $label }: { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] not { $wanted }: no brand named
       *[other] not { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] not rated, not { $least } and up
       *[other] rated { $own }, not { $least } and up
    }
why-other-category = not in { $wanted }: { $own }
why-few-ratings = { $own } ratings, not { $least }
why-how-bought = {", "}which you bought
why-how-cart = {" "}in your cart
why-how-viewed = {", "}which you looked at
why-how-page = {", "}which you are looking at
why-bought-with = often bought with { $name }{ $how }
why-chosen-with = often chosen with { $name }{ $how }
why-similar-to = similar to { $name }{ $how }
why-lately = goes by what you looked at lately
why-searched = fits what you are looking for
why-popular-in = popular in { $category }
why-of-the-shop = from our range
why-looked-in = from { $category }, where you looked
why-bought-together = bought together with { $name } by { $count } customers
why-chosen-together = chosen together with { $name } by { $count } customers
