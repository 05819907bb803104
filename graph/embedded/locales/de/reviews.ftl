# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Überwiegend Lob, nach { $count ->
        [one] { $count } Käufer
       *[other] { $count } Käufern
    }
verdict-negative = Überwiegend Kritik, nach { $count ->
        [one] { $count } Käufer
       *[other] { $count } Käufern
    }
verdict-mixed = Die Käufer sind geteilter Meinung, nach { $count ->
        [one] { $count } Stimme
       *[other] { $count } Stimmen
    }
verdict-none = { $count ->
        [one] { $count } Käufer hat
       *[other] { $count } Käufer haben
    } darüber geschrieben
verdict-yes = Ja, nach { $count ->
        [one] { $count } Käufer
       *[other] { $count } Käufern
    }
verdict-no = Nein, nach { $count ->
        [one] { $count } Käufer
       *[other] { $count } Käufern
    }
verdict-mostly-yes = Meist ja, sagen { $agreed } von { $count } Käufern, die darüber schreiben
verdict-mostly-no = Meist nein, sagen { $agreed } von { $count } Käufern, die darüber schreiben
review-quote = { $quote } ({ $stars } von 5)
reviews-count = { $name } hat { $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }{ $average }.
reviews-average = , im Schnitt { $stars } Sterne
reviews-silent = Die Bewertungen von { $name } sagen dazu nichts.
    .way2 = Darüber hat kein Käufer von { $name } geschrieben.
no-reviews = { $name } hat noch keine Bewertungen.
few-reviews = { $name } hat erst { $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }, zu wenige für eine Zusammenfassung.
nothing-against = { $name }: Keine Kritik sticht heraus.
nothing-for = { $name }: Kein Lob sticht heraus.
praised = Gelobt:
criticised = Kritisiert:
claim = { $aspect } ({ $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }): { $quote }
conclusion = { $count ->
        [one] Die einzige neuere Bewertung gibt { $stars } von 5
       *[other] Die { $count } neuesten Bewertungen geben im Schnitt { $stars } von 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; gelobt: { $aspects }
conclusion-complaints = ; bemängelt: { $aspects }
aspect-accuracy = Genauigkeit
aspect-battery-life = Akkulaufzeit
aspect-camera = Kamera
aspect-capacity = Fassungsvermögen
aspect-cleaning = Reinigung
aspect-comfort = Komfort
aspect-connection = Verbindung
aspect-content = Inhalt
aspect-delivery = Lieferung
aspect-durability = Haltbarkeit
aspect-ease-of-use = Bedienung
aspect-fit = Passform
aspect-fun = Spaß
aspect-gentleness = Verträglichkeit
aspect-grip = Griffigkeit
aspect-light = Licht
aspect-look = Aussehen
aspect-material = Material
aspect-noise = Lautstärke
aspect-performance = Leistung
aspect-quality = Qualität
aspect-results = Ergebnis
aspect-safety = Sicherheit
aspect-scent = Duft
aspect-screen = Bildschirm
aspect-service = Service
aspect-setup = Einrichtung
aspect-softness = Weichheit
aspect-sound = Klang
aspect-taste = Geschmack
aspect-value-for-money = Preis-Leistung
aspect-warmth = Wärme
aspect-weather-protection = Wetterschutz
aspect-weight = Gewicht
compared-fewest-complaints = Am wenigsten Kritik ({ $aspects }): { $names }.
compared-most-complaints = Am meisten Kritik ({ $aspects }): { $names }.
compared-most-praise = Von Käufern am meisten gelobt ({ $aspects }): { $names }.
compared-least-praise = Von Käufern am wenigsten gelobt ({ $aspects }): { $names }.
compared-level = Sie liegen hier gleichauf.
compared-nobody = Dazu ({ $aspects }) haben zu wenige Käufer geschrieben, um eines zu nennen.
compared-voices = { $name } · Lob: { $praise } · Kritik: { $complaints } · Bewertungen: { $total }
compared-too-few = zu wenige Bewertungen für eine Rangfolge
compared-overall = insgesamt
