# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {" ; "}
why-matches = correspond à { $parts }
why-named = « { $words } »
why-value = { $value }
why-size = taille { $value }
why-gender = pour { $value }
why-measure = { $label } { $value }
why-feature = { $label } : { $value }
why-has = { $label }
why-in-stock = en stock
why-without = sans { $names }
why-mentions = mentionne « { $words } »
why-meant = proche du sens de votre demande
why-price-low = l'un des prix les plus bas dans { $category }
why-price-high = l'un des prix les plus élevés dans { $category }
why-bought-often = souvent acheté
why-bought-often-in = souvent acheté dans { $category }
why-sold-out = en rupture de stock
why-in-category = dans { $category }
why-rating =
    { $buyers ->
        [0] { $stars } étoiles
        [1] { $stars } étoiles
       *[other] { $stars } étoiles de { $buyers } acheteurs
    }
why-own-brand = votre marque
why-own-size = à votre taille { $size }
why-not-stated = { $label } : non précisé
why-other-value =
    { $kind ->
        [size] pas la taille { $wanted } : { $own }
        [value] pas { $wanted } : { $own }
       *[other] { $label } : pas { $wanted }, mais { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] pas { $wanted } : marque non précisée
       *[other] pas { $wanted } : { $own }
    }
why-other-rating =
    { $own ->
        [none] non noté, au lieu de { $least } et plus
       *[other] noté { $own }, au lieu de { $least } et plus
    }
why-other-category = pas dans { $wanted } : { $own }
why-few-ratings = { $own } avis au lieu de { $least }
why-how-bought = {", "}que vous avez acheté
why-how-cart = {" "}dans votre panier
why-how-viewed = {", "}que vous avez consulté
why-how-page = {", "}que vous consultez
why-bought-with = souvent acheté avec { $name }{ $how }
why-chosen-with = souvent choisi avec { $name }{ $how }
why-similar-to = semblable à { $name }{ $how }
why-lately = dans la suite de ce que vous avez consulté
why-searched = correspond à ce que vous cherchez
why-popular-in = populaire dans { $category }
why-of-the-shop = de notre gamme
why-looked-in = de { $category }, que vous avez parcouru
why-bought-together = acheté avec { $name } par { $count } clients
why-chosen-together = choisi avec { $name } par { $count } clients
