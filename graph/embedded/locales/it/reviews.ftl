# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Soprattutto elogi, secondo { $count ->
        [one] { $count } acquirente
       *[other] { $count } acquirenti
    }
verdict-negative = Soprattutto critiche, secondo { $count ->
        [one] { $count } acquirente
       *[other] { $count } acquirenti
    }
verdict-mixed = I pareri sono discordi, secondo { $count ->
        [one] { $count } acquirente
       *[other] { $count } acquirenti
    }
verdict-none = { $count ->
        [one] { $count } acquirente ne ha scritto
       *[other] { $count } acquirenti ne hanno scritto
    }
verdict-yes = Sì, secondo { $count ->
        [one] { $count } acquirente
       *[other] { $count } acquirenti
    }
verdict-no = No, secondo { $count ->
        [one] { $count } acquirente
       *[other] { $count } acquirenti
    }
verdict-mostly-yes = Per lo più sì, dicono { $agreed } dei { $count } acquirenti che ne parlano
verdict-mostly-no = Per lo più no, dicono { $agreed } dei { $count } acquirenti che ne parlano
review-quote = { $quote } ({ $stars } su 5)
reviews-count = { $name } ha { $count ->
        [one] { $count } recensione
       *[other] { $count } recensioni
    }{ $average }.
reviews-average = , in media { $stars } stelle
reviews-silent = Le recensioni di { $name } non ne parlano.
    .way2 = Nessuno che abbia comprato { $name } ne ha scritto.
no-reviews = { $name } non ha ancora recensioni.
few-reviews = { $name } ha solo { $count ->
        [one] { $count } recensione
       *[other] { $count } recensioni
    }, troppo poco per un riassunto.
nothing-against = { $name }: nessuna critica spicca.
nothing-for = { $name }: nessun elogio spicca.
praised = Apprezzato:
criticised = Criticato:
claim = { $aspect } ({ $count ->
        [one] { $count } recensione
       *[other] { $count } recensioni
    }): { $quote }
conclusion = { $count ->
        [one] L'unica recensione recente dà { $stars } su 5
       *[other] Le { $count } recensioni più recenti danno in media { $stars } su 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; piace: { $aspects }
conclusion-complaints = ; si critica: { $aspects }
aspect-accuracy = precisione
aspect-battery-life = autonomia
aspect-camera = fotocamera
aspect-capacity = capacità
aspect-cleaning = pulizia
aspect-comfort = comodità
aspect-connection = connessione
aspect-content = contenuto
aspect-delivery = consegna
aspect-durability = durata nel tempo
aspect-ease-of-use = facilità d'uso
aspect-fit = vestibilità
aspect-fun = divertimento
aspect-gentleness = delicatezza
aspect-grip = presa
aspect-light = luce
aspect-look = aspetto
aspect-material = materiale
aspect-noise = rumore
aspect-performance = prestazioni
aspect-quality = qualità
aspect-results = risultati
aspect-safety = sicurezza
aspect-scent = profumo
aspect-screen = schermo
aspect-service = assistenza
aspect-setup = installazione
aspect-softness = morbidezza
aspect-sound = suono
aspect-taste = gusto
aspect-value-for-money = rapporto qualità-prezzo
aspect-warmth = calore
aspect-weather-protection = protezione dalle intemperie
aspect-weight = peso
compared-fewest-complaints = Meno lamentele ({ $aspects }): { $names }.
compared-most-complaints = Più lamentele ({ $aspects }): { $names }.
compared-most-praise = Più apprezzato dagli acquirenti ({ $aspects }): { $names }.
compared-least-praise = Meno apprezzato dagli acquirenti ({ $aspects }): { $names }.
compared-level = Su questo sono alla pari.
compared-nobody = Troppo pochi acquirenti ne hanno scritto ({ $aspects }) per indicarne uno.
compared-voices = { $name } · elogi: { $praise } · lamentele: { $complaints } · recensioni: { $total }
compared-too-few = troppo poche recensioni per un confronto
compared-overall = nel complesso
