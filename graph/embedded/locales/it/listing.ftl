# Lists of products, and what is said when nothing fits.

ask-what = A che tipo di prodotto stai pensando?
    .way2 = Volentieri. Che cosa cerchi di preciso?
subject =
    { $kind ->
        [any] { $count } prodotti
       *[within] { $count } prodotti in { $name }
    }
subject-uncounted =
    { $kind ->
        [any] i nostri prodotti
       *[within] { $name }
    }
found-one = Un prodotto corrisponde{ $limits }:
    .way2 = Ne ho trovato esattamente uno{ $limits }:
found = Ecco { $subject }{ $limits }, prima i più adatti:
    .way2 = Ho trovato { $subject }{ $limits }:
found-of = I { $count } migliori su { $subject }{ $limits }:
    .way2 = Ci sono { $subject }{ $limits }; ecco i { $count } migliori:
found-sorted = Ecco { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Eccone altri { $count }{ $limits }:
    .way2 = I { $count } successivi{ $limits }:
found-last = E il resto{ $limits }, altri { $count }:
    .way2 = Altri { $count }{ $limits }, poi è tutto:
found-keyword = Non sono certo che sia quello che intendi, ma è ciò che si avvicina di più:
    .way2 = Questi sono i più vicini che ho; dimmi di più se non vanno bene:
all-seen = Era tutto{ $limits }: li hai visti tutti, { $count }.
    .way2 = Non ce ne sono altri{ $limits }; quei { $count } sono tutti.
bestsellers = Quello che si vende di più{ $where } in questo momento:
    .way2 = I più venduti{ $where }:
bestsellers-more = Altri prodotti che si vendono bene{ $where }:
    .way2 = I prossimi più venduti{ $where }:
where = {" "}in { $names }
for-you = Questi potrebbero piacerti{ $limits }:
popular-here = Questi piacciono ad altri clienti{ $limits }:
goes-with = Altri lo abbinano a questi{ $limits }:
bought-with = Altri lo hanno acquistato con { $names }.
goes-with-unknown = Non so ancora che cosa ci sta bene insieme. Questi si avvicinano:
similar = Questi si avvicinano:
    .way2 = Molto simili:
read-as = Ho letto { $pairs }.
read-pair = { $typo } come { $word }
order-price-asc = dal meno caro
order-price-desc = dal più caro
order-rating = prima i meglio valutati
order-popularity = prima i più popolari
order-review-count = prima i più recensiti
order-newest = prima i più nuovi
ordinal =
    { $place ->
        [1] primo
        [2] secondo
        [3] terzo
        [4] quarto
        [5] quinto
       *[other] sesto
    }
remark-both = Il { $best } è insieme il meno caro e il meglio valutato.
    .way2 = Il meno caro e meglio valutato in uno: il { $best }.
remark-two = Il { $best } è il meglio valutato, il { $cheapest } il meno caro.
    .way2 = Il meglio valutato è il { $best }; il { $cheapest } costa meno di tutti.
remark-best = Il { $best } è il meglio valutato.
    .way2 = Il meglio valutato: il { $best }.
remark-cheap = Il { $cheapest } è il meno caro.
    .way2 = Il { $cheapest } costa meno di tutti.
brands-of = Tra { $subject } trovi { $names }.
    .way2 = In { $subject } ho { $names }.
brands = Alcune delle { $count } marche presenti: { $names }.
    .way2 = Il negozio ha { $count } marche, tra cui { $names }.
departments = Questi sono i nostri reparti:
below = In { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } prodotto
       *[other] { $count } prodotti
    })
nothing-fits = Non ho nulla che soddisfi tutto questo:{ $limits }. Andrebbe bene: { $ways }.
    .way2 = Niente nel negozio soddisfa tutto questo:{ $limits }. Andrebbe bene: { $ways }.
nothing-in = Non trovo niente del genere in { $names }. Andrebbe bene: { $ways }.
nothing-fits-any = Niente nel negozio soddisfa tutto questo:{ $limits }. Rinunciare a una sola condizione non basterebbe.
nothing-like = Non ho niente del genere.
    .way2 = Purtroppo il negozio non ha niente del genere.
nothing-called = Non trovo { $name } nel negozio.
    .way2 = A quanto vedo, il negozio non ha { $name }.
not-carried = Il negozio non ha niente di { $names }.
    .way2 = Non ho niente di { $names }.
not-carried-but = Il negozio non ha niente di { $names }. Ciò che si avvicina di più:
    .way2 = Non ho niente di { $names }, ma questi si avvicinano:
not-called-so = Nel negozio niente si chiama { $name }. Le cose più vicine:
    .way2 = Qui non trovo nessun prodotto chiamato { $name }; questi sono i più vicini:
not-here-but = Non trovo niente per { $name } nel negozio. Ecco cosa comprano di più gli altri clienti:
    .way2 = Qui non c'è niente per { $name }. I più venduti al suo posto:
nothing-found-but = Non trovo niente nel negozio che risponda a tutto questo. I più venduti al suo posto:
not-here-you = Non trovo niente del genere nel negozio. Al suo posto, questi potrebbero piacerti:
way =
    { $what }, { $count ->
        [one] { $count } prodotto
       *[other] { $count } prodotti
    } da { $price }
way-price-max = a un prezzo più alto
way-price-min = a un prezzo più basso
way-brand = di qualsiasi marca
way-rating = con qualsiasi valutazione
way-category = in qualsiasi categoria
way-in-stock = contando quelli esauriti
way-exclude = senza escludere nulla
way-attribute = con qualsiasi { $name }
closest = Ciò che si avvicina di più differisce in questo: { $what }. Lo trovi a parte qui sotto, con quello che manca.
    .way2 = I più vicini non corrispondono in questo: { $what }. Sono a parte qui sotto, ognuno con ciò che manca.
want-smaller = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Lo vuoi più piccolo?
    .way2 = Qui di solito { $name } è { $usual } ({ $count } su { $total }). Preferisci qualcosa di più piccolo?
want-larger = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Lo vuoi più grande?
want-less = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Basterebbe meno?
want-more = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Ne vuoi di più?
want-which = Per restringere, { $name }: { $choices }?
    .way2 = Hai una preferenza per { $name }? Ci sono per esempio { $choices }.
want-price = Hai in mente un budget? Per esempio { $choices }.
    .way2 = Quanto vorresti spendere: { $choices }?

# Gifts
gift-ask = Volentieri. Che cosa piace fare a questa persona?
need-ideas = Per questo possono servire{ $limits }:
gift-ideas = Alcune idee di vario tipo{ $limits }:
