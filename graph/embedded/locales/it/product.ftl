# Telling of single products, from their listings.

ask-this-one = È questo che intendi?
ask-which = Quale prodotto intendi?
    .way2 = Quale intendi?
name-it = Quale prodotto intendi? Dimmi il nome o che tipo di cosa è.
    .way2 = Non abbiamo ancora niente davanti. Di quale prodotto si tratta?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } in { $options } costa { $price }{ $out }.
dearer = {" "}e arriva fino a { $price } ({ $options })
but-sold-out = , ma al momento è esaurito
described = { $name }{ $by } { $costs } ed è { $stock }{ $rated }.
shop-describes = Dal testo del negozio, così com'è:
by-brand = {" "}di { $brand }
and-rated = ; { $stars }
comes-in = Disponibile in { $options }.
available = { $name } è { $stock }, a { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = disponibile in { $options }
sold-out-in = esaurito in { $options }
yes-in-stock-in = Sì, { $name } ({ $price }) è disponibile in { $options }.
no-sold-out-in = { $name } in { $options } è esaurito.
no-not-in = No, { $name } non c'è in { $options }.
one-version = { $name } esiste in una sola versione ed è { $stock }.
one-version-as =
    { $fits ->
        [yes] Sì, { $name } esiste in una sola versione ({ $rows }).
       *[no] No, { $name } esiste in una sola versione ({ $rows }).
    }
which-option = { $name } c'è in { $options }. Quale preferisci?
not-in-but = { $name } non c'è in { $asked }. Puoi averlo in { $options }.
sold-out-but = { $name } in { $asked } è esaurito. Disponibile in { $options }.
lists =
    { $verdict ->
        [yes] Sì, la scheda di { $name } riporta { $rows }.
        [no] No, la scheda di { $name } riporta { $rows }.
       *[open] La scheda di { $name } riporta { $rows }.
    }
by-name = Sì, lo dice il nome: { $name }.
by-name-short = sì, dal nome
by-description = Dalla descrizione di { $name }: { $quote }
nearest = La cosa più vicina nella scheda di { $name } è { $quote }; espressamente non lo dice.
listing-silent = La scheda di { $name } non lo dice.
    .way2 = { $name }: la scheda non riporta nulla in merito.
buyers-silent = Nemmeno chi l'ha comprato ne ha scritto.
    .way2 = Neanche le recensioni ne parlano.
all-silent = Né le schede né le recensioni di { $names } lo dicono.
none-tells = Nessuna delle loro schede lo dice.
why-these = Perché questi, uno per uno:
    .way2 = Cosa parla a favore di ciascuno:
why-nothing = Ripeto solo ciò che risulta al negozio. Chiedimi di un prodotto e ti dico cosa se ne sa.
sure = Sì, ho appena ricontrollato:
    .way2 = Ho verificato di nuovo:
sure-line = { $name } { $costs } ed è { $stock }{ $rated }
sure-text = Sì, è quello che dice il testo del negozio.
    .way2 = Sì, è scritto nei testi del negozio.
