# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = pasuje: { $parts }
why-named = „{ $words }”
why-value = { $value }
why-size = rozmiar { $value }
why-gender = dla: { $value }
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = w magazynie
why-without = bez: { $names }
why-mentions = wspomina: „{ $words }”
why-meant = znaczeniowo bliskie zapytaniu
why-price-low = jedna z niższych cen w kategorii { $category }
why-price-high = jedna z wyższych cen w kategorii { $category }
why-bought-often = często kupowane
why-bought-often-in = często kupowane w kategorii { $category }
why-sold-out = obecnie wyprzedane
why-in-category = w kategorii { $category }
why-rating =
    { $buyers ->
        [0] ocena { $stars }
        [1] ocena { $stars }
       *[other] ocena { $stars } (liczba kupujących: { $buyers })
    }
why-own-brand = ulubiona marka
why-own-size = we właściwym rozmiarze { $size }
why-not-stated = { $label }: nie podano
why-other-value =
    { $kind ->
        [size] nie rozmiar { $wanted }: { $own }
        [value] nie { $wanted }: { $own }
       *[other] { $label }: nie { $wanted }, lecz { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] nie { $wanted }: bez marki
       *[other] nie { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] bez ocen, nie { $least } i więcej
       *[other] ocena { $own }, nie { $least } i więcej
    }
why-other-category = spoza kategorii { $wanted }: { $own }
why-few-ratings = liczba ocen: { $own }, nie { $least }
why-how-bought = {" "}(z wcześniejszych zakupów)
why-how-cart = {" "}(z koszyka)
why-how-viewed = {" "}(niedawno oglądane)
why-how-page = {" "}(oglądane teraz)
why-bought-with = często kupowane z: { $name }{ $how }
why-chosen-with = często wybierane z: { $name }{ $how }
why-similar-to = podobne do: { $name }{ $how }
why-lately = w stylu tego, co było niedawno oglądane
why-searched = pasuje do tego, czego szukasz
why-popular-in = popularne w kategorii { $category }
why-of-the-shop = z naszej oferty
why-looked-in = z kategorii { $category }, niedawno przeglądanej
why-bought-together = kupowane razem z: { $name } (liczba klientów: { $count })
why-chosen-together = wybierane razem z: { $name } (liczba klientów: { $count })
