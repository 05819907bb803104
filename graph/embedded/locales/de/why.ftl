# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = passt zu { $parts }
why-named = „{ $words }“
why-value = { $value }
why-size = Größe { $value }
why-gender = für { $value }
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = auf Lager
why-without = nicht { $names }
why-mentions = erwähnt „{ $words }“
why-meant = entspricht dem Sinn Ihrer Anfrage
why-price-low = bei { $category } einer der niedrigeren Preise
why-price-high = bei { $category } einer der höheren Preise
why-bought-often = oft gekauft
why-bought-often-in = oft gekauft bei { $category }
why-sold-out = zurzeit ausverkauft
why-in-category = aus { $category }
why-rating =
    { $buyers ->
        [0] { $stars } Sterne
        [1] { $stars } Sterne
       *[other] { $stars } Sterne von { $buyers } Käufern
    }
why-own-brand = Ihre Marke
why-own-size = in Ihrer Größe { $size }
why-not-stated = { $label }: keine Angabe
why-other-value =
    { $kind ->
        [size] nicht Größe { $wanted }: { $own }
        [value] nicht { $wanted }: { $own }
       *[other] { $label } nicht { $wanted }: { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] nicht { $wanted }: ohne Marke
       *[other] nicht { $wanted }: { $own }
    }
why-other-rating =
    { $own ->
        [none] nicht bewertet statt ab { $least }
       *[other] mit { $own } bewertet statt ab { $least }
    }
why-other-category = nicht aus { $wanted }: { $own }
why-few-ratings = { $own } Bewertungen statt { $least }
why-how-bought = {", "}schon von Ihnen gekauft
why-how-cart = {" "}in Ihrem Warenkorb
why-how-viewed = {", "}zuletzt angesehen
why-how-page = {", "}gerade angesehen
why-bought-with = oft gekauft mit { $name }{ $how }
why-chosen-with = oft gewählt mit { $name }{ $how }
why-similar-to = ähnlich wie { $name }{ $how }
why-lately = passt zu dem, was Sie zuletzt angesehen haben
why-searched = passt zu dem, was Sie suchen
why-popular-in = beliebt bei { $category }
why-of-the-shop = aus unserem Sortiment
why-looked-in = aus { $category }, wo Sie sich umgesehen haben
why-bought-together = von { $count } Kunden zusammen mit { $name } gekauft
why-chosen-together = von { $count } Kunden zusammen mit { $name } gewählt
