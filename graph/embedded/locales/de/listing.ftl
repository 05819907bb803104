# Lists of products, and what is said when nothing fits.

ask-what = An was für ein Produkt denken Sie?
    .way2 = Gern. Was darf es denn sein?
subject =
    { $kind ->
        [any] { $count } Produkte
       *[within] { $count } Produkte in { $name }
    }
subject-uncounted =
    { $kind ->
        [any] den Produkten
       *[within] { $name }
    }
found-one = Ein Produkt passt{ $limits }:
    .way2 = Genau eines habe ich gefunden{ $limits }:
found = Hier sind { $subject }{ $limits }, die passendsten zuerst:
    .way2 = Das habe ich gefunden, { $subject }{ $limits }:
found-of = Die besten { $count } von { $subject }{ $limits }:
    .way2 = Es gibt { $subject }{ $limits }, hier die besten { $count }:
found-sorted = Hier sind { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Hier sind { $count } weitere{ $limits }:
    .way2 = Die nächsten { $count }{ $limits }:
found-last = Und der Rest{ $limits }, noch { $count }:
    .way2 = Noch { $count }{ $limits }, dann ist das alles:
found-keyword = Ich bin nicht sicher, ob Sie das meinen, aber das kommt am nächsten:
    .way2 = Näher komme ich nicht heran. Sagen Sie mir mehr, wenn es nicht passt:
all-seen = Das war alles{ $limits }: Sie haben alle { $count } gesehen.
    .way2 = Mehr gibt es nicht{ $limits }, die { $count } sind alles.
bestsellers = Das verkauft sich zurzeit am besten{ $where }:
    .way2 = Die Bestseller{ $where }:
bestsellers-more = Mehr von dem, was sich gut verkauft{ $where }:
    .way2 = Die nächsten Bestseller{ $where }:
where = {" "}in { $names }
for-you = Das könnte Ihnen gefallen{ $limits }:
popular-here = Das mögen andere hier{ $limits }:
goes-with = Das nehmen andere dazu{ $limits }:
bought-with = Andere haben dazu { $names } gekauft.
goes-with-unknown = Was dazu passt, weiß ich noch nicht. Das hier ist ähnlich:
similar = Das kommt dem nahe:
    .way2 = Ganz ähnlich sind:
read-as = Ich habe { $pairs } gelesen.
read-pair = { $typo } als { $word }
order-price-asc = die günstigsten zuerst
order-price-desc = die teuersten zuerst
order-rating = die bestbewerteten zuerst
order-popularity = die beliebtesten zuerst
order-review-count = die meistbewerteten zuerst
order-newest = die neuesten zuerst
ordinal = Nummer { $place }
remark-both = { $best } ist am günstigsten und zugleich am besten bewertet.
    .way2 = Am günstigsten und am besten bewertet in einem: { $best }.
remark-two = Am besten bewertet ist { $best }, am günstigsten { $cheapest }.
    .way2 = { $best } hat die beste Bewertung, { $cheapest } den niedrigsten Preis.
remark-best = Am besten bewertet ist { $best }.
    .way2 = Die beste Bewertung hat { $best }.
remark-cheap = Am günstigsten ist { $cheapest }.
    .way2 = { $cheapest } kostet am wenigsten.
brands-of = Unter { $subject } finden Sie { $names }.
    .way2 = Bei { $subject } gibt es { $names }.
brands = Einige der { $count } Marken hier: { $names }.
    .way2 = Der Shop führt { $count } Marken, darunter { $names }.
departments = Das sind unsere Abteilungen:
below = In { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } Produkt
       *[other] { $count } Produkte
    })
nothing-fits = Ich habe nichts, das all das erfüllt:{ $limits }. Passen würde: { $ways }.
    .way2 = Nichts im Shop erfüllt all das:{ $limits }. Passen würde: { $ways }.
nothing-in = So etwas finde ich unter { $names } nicht. Passen würde: { $ways }.
nothing-fits-any = Nichts im Shop erfüllt all das:{ $limits }. Auf eines davon zu verzichten würde nicht reichen.
nothing-like = So etwas habe ich nicht.
    .way2 = So etwas führt der Shop leider nicht.
nothing-called = Ich finde { $name } nicht im Shop.
    .way2 = { $name } hat der Shop nicht, soweit ich sehe.
not-carried = Von { $names } führt der Shop nichts.
    .way2 = Ich habe nichts von { $names }.
not-carried-but = Von { $names } führt der Shop nichts. Am nächsten kommt:
    .way2 = Ich habe nichts von { $names }, aber das kommt am nächsten:
not-called-so = Im Shop heißt nichts { $name }. Was am nächsten kommt:
    .way2 = Ein Produkt namens { $name } finde ich hier nicht; am nächsten kommen diese:
not-here-but = Zu { $name } finde ich nichts im Shop. Das kaufen andere am meisten:
    .way2 = Hier gibt es nichts zu { $name }. Was sich stattdessen am besten verkauft:
nothing-found-but = Ich finde nichts im Shop, das all dem entspricht. Was sich stattdessen am besten verkauft:
not-here-you = So etwas finde ich nicht im Shop. Stattdessen könnte Ihnen das gefallen:
way =
    { $what } { $count ->
        [one] { $count } Produkt
       *[other] { $count } Produkte
    } ab { $price }
way-price-max = bei höherem Preis
way-price-min = bei niedrigerem Preis
way-brand = bei jeder Marke
way-rating = bei jeder Bewertung
way-category = in allen Kategorien
way-in-stock = mit dem, was ausverkauft ist,
way-exclude = ohne Ausschlüsse
way-attribute = bei beliebigem Wert für { $name }
closest = Was am nächsten kommt, weicht hier ab: { $what }. Es steht unten für sich, jeweils mit dem, was fehlt.
    .way2 = Am nächsten kommt, was bei Folgendem abweicht: { $what }. Unten steht jeweils, was fehlt.
want-smaller = { $name } ist hier meist { $usual } ({ $count } von { $total }). Darf es kleiner sein?
    .way2 = Meist gilt hier { $name } { $usual } ({ $count } von { $total }). Möchten Sie etwas Kleineres?
want-larger = { $name } ist hier meist { $usual } ({ $count } von { $total }). Darf es größer sein?
want-less = { $name } ist hier meist { $usual } ({ $count } von { $total }). Würde weniger reichen?
want-more = { $name } ist hier meist { $usual } ({ $count } von { $total }). Darf es mehr sein?
want-which = Um es einzugrenzen, { $name }: { $choices }?
    .way2 = Was ist Ihnen bei { $name } lieber? Es gibt zum Beispiel { $choices }.
want-price = Haben Sie ein Budget? Zum Beispiel { $choices }.
    .way2 = Was möchten Sie ausgeben: { $choices }?

# Gifts
gift-ask = Gern. Was macht die Person gern?
need-ideas = Dafür kommt das hier infrage{ $limits }:
gift-ideas = Ein paar Ideen verschiedener Art{ $limits }:
