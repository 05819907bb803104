# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Surtout des éloges, d'après { $count ->
        [one] { $count } acheteur
       *[other] { $count } acheteurs
    }
verdict-negative = Surtout des critiques, d'après { $count ->
        [one] { $count } acheteur
       *[other] { $count } acheteurs
    }
verdict-mixed = Les avis sont partagés, d'après { $count ->
        [one] { $count } acheteur
       *[other] { $count } acheteurs
    }
verdict-none = { $count ->
        [one] { $count } acheteur en a parlé
       *[other] { $count } acheteurs en ont parlé
    }
verdict-yes = Oui, d'après { $count ->
        [one] { $count } acheteur
       *[other] { $count } acheteurs
    }
verdict-no = Non, d'après { $count ->
        [one] { $count } acheteur
       *[other] { $count } acheteurs
    }
verdict-mostly-yes = Plutôt oui, selon { $agreed } des { $count } acheteurs qui en parlent
verdict-mostly-no = Plutôt non, selon { $agreed } des { $count } acheteurs qui en parlent
review-quote = { $quote } ({ $stars } sur 5)
reviews-count = { $name } a { $count } avis{ $average }.
reviews-average = , { $stars } étoiles en moyenne
reviews-silent = Les avis sur { $name } n'en disent rien.
    .way2 = Aucun acheteur de { $name } n'en a parlé.
no-reviews = { $name } n'a pas encore d'avis.
few-reviews = { $name } n'a que { $count } avis, trop peu pour un résumé.
nothing-against = { $name } : aucune critique ne ressort.
nothing-for = { $name } : aucun éloge ne ressort.
praised = Points appréciés :
criticised = Points critiqués :
claim = { $aspect } ({ $count } avis) : { $quote }
conclusion = { $count ->
        [1] Le seul avis récent donne { $stars } sur 5
       *[other] Les { $count } avis les plus récents donnent { $stars } sur 5 en moyenne
    }{ $likes }{ $complaints }.
conclusion-likes =  ; appréciés : { $aspects }
conclusion-complaints =  ; critiqués : { $aspects }
aspect-accuracy = précision
aspect-battery-life = autonomie
aspect-camera = appareil photo
aspect-capacity = capacité
aspect-cleaning = nettoyage
aspect-comfort = confort
aspect-connection = connexion
aspect-content = contenu
aspect-delivery = livraison
aspect-durability = solidité
aspect-ease-of-use = facilité d'utilisation
aspect-fit = coupe
aspect-fun = plaisir
aspect-gentleness = douceur pour la peau
aspect-grip = adhérence
aspect-light = lumière
aspect-look = apparence
aspect-material = matière
aspect-noise = bruit
aspect-performance = performances
aspect-quality = qualité
aspect-results = résultats
aspect-safety = sécurité
aspect-scent = parfum
aspect-screen = écran
aspect-service = service
aspect-setup = installation
aspect-softness = moelleux
aspect-sound = son
aspect-taste = goût
aspect-value-for-money = rapport qualité-prix
aspect-warmth = chaleur
aspect-weather-protection = protection contre les intempéries
aspect-weight = poids
compared-fewest-complaints = Le moins de critiques ({ $aspects }) : { $names }.
compared-most-complaints = Le plus de critiques ({ $aspects }) : { $names }.
compared-most-praise = Le plus apprécié des acheteurs ({ $aspects }) : { $names }.
compared-least-praise = Le moins apprécié des acheteurs ({ $aspects }) : { $names }.
compared-level = Ils sont à égalité sur ce point.
compared-nobody = Trop peu d’acheteurs en ont parlé ({ $aspects }) pour en désigner un.
compared-voices = { $name } · éloges : { $praise } · critiques : { $complaints } · avis : { $total }
compared-too-few = trop peu d’avis pour le classer
compared-overall = dans l’ensemble
