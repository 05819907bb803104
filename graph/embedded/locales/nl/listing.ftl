# Lists of products, and what is said when nothing fits.

ask-what = Aan wat voor product denk je?
    .way2 = Graag. Wat zoek je precies?
subject =
    { $kind ->
        [any] { $count } producten
       *[within] { $count } producten in { $name }
    }
subject-uncounted =
    { $kind ->
        [any] onze producten
       *[within] { $name }
    }
found-one = Eén product past{ $limits }:
    .way2 = Ik vond er precies één{ $limits }:
found = Hier zijn { $subject }{ $limits }, de beste eerst:
    .way2 = Gevonden: { $subject }{ $limits }:
found-of = De beste { $count } van { $subject }{ $limits }:
    .way2 = Er zijn { $subject }{ $limits }; dit zijn de beste { $count }:
found-sorted = Hier zijn { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Hier zijn er nog { $count }{ $limits }:
    .way2 = De volgende { $count }{ $limits }:
found-last = En de rest{ $limits }, nog { $count }:
    .way2 = Nog { $count }{ $limits }, en dat is alles:
found-keyword = Ik weet niet zeker of je dit bedoelt, maar dit komt het dichtst in de buurt:
    .way2 = Dichterbij kom ik niet; vertel me meer als het niet klopt:
all-seen = Dat was alles{ $limits }: je hebt ze alle { $count } gezien.
    .way2 = Meer is er niet{ $limits }; die { $count } zijn alles.
bestsellers = Dit verkoopt nu het best{ $where }:
    .way2 = De bestsellers{ $where }:
bestsellers-more = Meer van wat goed verkoopt{ $where }:
    .way2 = De volgende bestsellers{ $where }:
where = {" "}in { $names }
for-you = Dit vind je misschien mooi{ $limits }:
popular-here = Dit kiezen andere klanten{ $limits }:
goes-with = Anderen nemen dit erbij{ $limits }:
bought-with = Anderen kochten er { $names } bij.
goes-with-unknown = Ik weet nog niet wat erbij past. Deze komen in de buurt:
similar = Deze komen in de buurt:
    .way2 = Lijkt er sterk op:
read-as = Ik las { $pairs }.
read-pair = { $typo } als { $word }
order-price-asc = goedkoopste eerst
order-price-desc = duurste eerst
order-rating = best beoordeelde eerst
order-popularity = populairste eerst
order-review-count = meeste reviews eerst
order-newest = nieuwste eerst
ordinal =
    { $place ->
        [1] eerste
        [2] tweede
        [3] derde
        [4] vierde
        [5] vijfde
       *[other] zesde
    }
remark-both = De { $best } is zowel de goedkoopste als de best beoordeelde.
    .way2 = Goedkoopst en best beoordeeld in één: de { $best }.
remark-two = De { $best } is het best beoordeeld, de { $cheapest } is het goedkoopst.
    .way2 = Het best beoordeeld is de { $best }; de { $cheapest } kost het minst.
remark-best = De { $best } is het best beoordeeld.
    .way2 = Het best beoordeeld: de { $best }.
remark-cheap = De { $cheapest } is het goedkoopst.
    .way2 = De { $cheapest } kost het minst.
brands-of = Bij { $subject } vind je { $names }.
    .way2 = Voor { $subject } heb ik { $names }.
brands = Een paar van de { $count } merken hier: { $names }.
    .way2 = De winkel heeft { $count } merken, waaronder { $names }.
departments = Dit zijn onze afdelingen:
below = In { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } product
       *[other] { $count } producten
    })
nothing-fits = Ik heb niets dat aan dat alles voldoet:{ $limits }. Wat wel past: { $ways }.
    .way2 = Niets in de winkel voldoet aan dat alles:{ $limits }. Wat wel past: { $ways }.
nothing-in = Zoiets vind ik niet bij { $names }. Wat wel past: { $ways }.
nothing-fits-any = Niets in de winkel voldoet aan dat alles:{ $limits }. Eén eis laten vallen is niet genoeg.
nothing-like = Zoiets heb ik niet.
    .way2 = Zoiets heeft de winkel helaas niet.
nothing-called = Ik vind { $name } niet in de winkel.
    .way2 = Voor zover ik zie, heeft de winkel geen { $name }.
not-carried = De winkel heeft niets van { $names }.
    .way2 = Ik heb niets van { $names }.
not-carried-but = De winkel heeft niets van { $names }. Dit komt het dichtst in de buurt:
    .way2 = Ik heb niets van { $names }, maar dit komt in de buurt:
not-called-so = Niets in de winkel heet { $name }. Wat het dichtst in de buurt komt:
    .way2 = Ik vind hier geen product dat { $name } heet; deze komen het dichtst in de buurt:
not-here-but = Ik vind niets voor { $name } in de winkel. Dit kopen andere klanten het meest:
    .way2 = Hier is niets voor { $name }. In plaats daarvan de bestsellers:
nothing-found-but = Ik vind niets in de winkel dat aan dat alles voldoet. In plaats daarvan de bestsellers:
not-here-you = Zoiets vind ik niet in de winkel. Misschien vind je dit in plaats daarvan mooi:
way =
    { $what } { $count ->
        [one] { $count } product
       *[other] { $count } producten
    } vanaf { $price }
way-price-max = met een hogere prijs
way-price-min = met een lagere prijs
way-brand = van elk merk
way-rating = met elke beoordeling
way-category = in alle categorieën
way-in-stock = met wat uitverkocht is
way-exclude = zonder iets uit te sluiten
way-attribute = met elke { $name }
closest = Wat het dichtst in de buurt komt, wijkt hierin af: { $what }. Het staat hieronder apart, telkens met wat er ontbreekt.
    .way2 = Het dichtst in de buurt komt wat hierin afwijkt: { $what }. Hieronder staat telkens wat er ontbreekt.
want-smaller = { $name } is hier meestal { $usual } ({ $count } van { $total }). Wil je het kleiner?
    .way2 = Meestal is het hier { $name } { $usual } ({ $count } van { $total }). Wil je liever iets kleiners?
want-larger = { $name } is hier meestal { $usual } ({ $count } van { $total }). Wil je het groter?
want-less = { $name } is hier meestal { $usual } ({ $count } van { $total }). Is minder genoeg?
want-more = { $name } is hier meestal { $usual } ({ $count } van { $total }). Wil je meer?
want-which = Om het te beperken, { $name }: { $choices }?
    .way2 = Heb je een voorkeur voor { $name }? Er zijn bijvoorbeeld { $choices }.
want-price = Heb je een budget? Bijvoorbeeld { $choices }.
    .way2 = Wat wil je uitgeven: { $choices }?

# Gifts
gift-ask = Graag. Wat doet deze persoon graag?
need-ideas = Daarvoor kan dit helpen{ $limits }:
gift-ideas = Een paar ideeën van verschillende soorten{ $limits }:
