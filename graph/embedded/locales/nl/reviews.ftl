# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Vooral lof, volgens { $count ->
        [one] { $count } koper
       *[other] { $count } kopers
    }
verdict-negative = Vooral klachten, volgens { $count ->
        [one] { $count } koper
       *[other] { $count } kopers
    }
verdict-mixed = De meningen zijn verdeeld, volgens { $count ->
        [one] { $count } koper
       *[other] { $count } kopers
    }
verdict-none = { $count ->
        [one] { $count } koper schreef
       *[other] { $count } kopers schreven
    } erover
verdict-yes = Ja, volgens { $count ->
        [one] { $count } koper
       *[other] { $count } kopers
    }
verdict-no = Nee, volgens { $count ->
        [one] { $count } koper
       *[other] { $count } kopers
    }
verdict-mostly-yes = Meestal wel, zeggen { $agreed } van de { $count } kopers die erover schreven
verdict-mostly-no = Meestal niet, zeggen { $agreed } van de { $count } kopers die erover schreven
review-quote = { $quote } ({ $stars } van 5)
reviews-count = { $name } heeft { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }{ $average }.
reviews-average = , gemiddeld { $stars } sterren
reviews-silent = De reviews van { $name } zeggen daar niets over.
    .way2 = Geen koper van { $name } heeft daarover geschreven.
no-reviews = { $name } heeft nog geen reviews.
few-reviews = { $name } heeft pas { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }, te weinig om samen te vatten.
nothing-against = { $name }: geen kritiek springt eruit.
nothing-for = { $name }: geen lof springt eruit.
praised = Geprezen:
criticised = Bekritiseerd:
claim = { $aspect } ({ $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }): { $quote }
conclusion = { $count ->
        [one] De enige recente review geeft { $stars } van 5
       *[other] De { $count } nieuwste reviews geven gemiddeld { $stars } van 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; geprezen: { $aspects }
conclusion-complaints = ; kritiek op: { $aspects }
aspect-accuracy = nauwkeurigheid
aspect-battery-life = accuduur
aspect-camera = camera
aspect-capacity = inhoud
aspect-cleaning = schoonmaken
aspect-comfort = comfort
aspect-connection = verbinding
aspect-content = wat erin staat
aspect-delivery = bezorging
aspect-durability = duurzaamheid
aspect-ease-of-use = gebruiksgemak
aspect-fit = pasvorm
aspect-fun = plezier
aspect-gentleness = mildheid
aspect-grip = grip
aspect-light = licht
aspect-look = uiterlijk
aspect-material = materiaal
aspect-noise = geluidsniveau
aspect-performance = prestaties
aspect-quality = kwaliteit
aspect-results = resultaat
aspect-safety = veiligheid
aspect-scent = geur
aspect-screen = scherm
aspect-service = service
aspect-setup = installatie
aspect-softness = zachtheid
aspect-sound = klank
aspect-taste = smaak
aspect-value-for-money = prijs-kwaliteit
aspect-warmth = warmte
aspect-weather-protection = weerbestendigheid
aspect-weight = gewicht
compared-fewest-complaints = Minste klachten ({ $aspects }): { $names }.
compared-most-complaints = Meeste klachten ({ $aspects }): { $names }.
compared-most-praise = Door kopers het meest geprezen ({ $aspects }): { $names }.
compared-least-praise = Door kopers het minst geprezen ({ $aspects }): { $names }.
compared-level = Daarin zijn ze gelijk.
compared-nobody = Te weinig kopers hebben daarover geschreven ({ $aspects }) om er een te noemen.
compared-voices = { $name } · lof: { $praise } · klachten: { $complaints } · beoordelingen: { $total }
compared-too-few = te weinig beoordelingen om te rangschikken
compared-overall = over het geheel
