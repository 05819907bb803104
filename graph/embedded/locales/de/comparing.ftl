# Products side by side.

differ = Darin unterscheiden sie sich, in der Reihenfolge von oben:
no-difference = Die Angaben zeigen keinen Unterschied, der zählt.
on-topic = Zu Ihrer Frage:
points =
    { $kind ->
        [is] { $name } ist { $is }.
        [has] { $name } hat { $has }.
       *[both] { $name } ist { $is } und hat { $has }.
    }
point-better-rated = besser bewertet
point-best-rated = am besten bewertet
point-worst-rated = am schlechtesten bewertet
point-cheaper = günstiger
point-cheapest = am günstigsten
point-dearest = am teuersten
point-lighter = leichter
point-lightest = am leichtesten
point-quieter = leiser
point-quietest = am leisesten
point-longer-battery-life = eine längere Akkulaufzeit
point-longest-battery-life = die längste Akkulaufzeit
point-longer-runtime = eine längere Laufzeit
point-longest-runtime = die längste Laufzeit
point-longer-warranty = eine längere Garantie
point-longest-warranty = die längste Garantie
point-more-memory = mehr Arbeitsspeicher
point-most-memory = den meisten Arbeitsspeicher
point-more-storage = mehr Speicherplatz
point-most-storage = den meisten Speicherplatz
point-sharper-picture = ein schärferes Bild
point-sharpest-picture = das schärfste Bild
point-faster-screen = einen schnelleren Bildschirm
point-fastest-screen = den schnellsten Bildschirm
point-higher-camera-resolution = eine höhere Kameraauflösung
point-highest-camera-resolution = die höchste Kameraauflösung
pick = Ich würde { $name } nehmen: Das Produkt { $reasons }.
    .way2 = Meine Wahl ist { $name }: Das Produkt { $reasons }.
pick-rated = ist von { $count ->
        [one] { $count } Käufer
       *[other] { $count } Käufern
    } mit { $stars } bewertet
pick-both = Nichts davon kostet weniger.
    .way2 = Es ist hier auch das günstigste.
pick-cheap = Wenn der Preis entscheidet: { $name } { $costs }.
    .way2 = Am günstigsten: { $name } { $costs }.
pick-price = Bewertungen gibt es keine, also würde ich auf den Preis sehen: { $name } { $costs }.

# Was davon am meisten hat, wenn keine Zeile es sagt
most-said = Was Käufer dazu schreiben:
most-silent = Wie sie sich darin unterscheiden, steht bei keinem dieser Produkte, und kein Käufer hat darüber geschrieben.
