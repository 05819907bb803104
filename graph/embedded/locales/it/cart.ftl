# What changed in the cart and what is in it.

added = Ora nel tuo carrello: { $lines }.
    .way2 = Ho messo { $lines } nel tuo carrello.
price-each = { $price } l'uno
cart-state = In tutto { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }, { $total }.
    .way2 = Il tuo carrello contiene { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    } per { $total }.
cart-empty = Il tuo carrello è vuoto.
    .way2 = Non c'è niente nel tuo carrello.
cart-is = Il tuo carrello, { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }:
    .way2 = Ecco cosa c'è nel tuo carrello ({ $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }):
cart-total = Totale: { $total }, consegna esclusa.
cart-delivered = Con la consegna { $way } ({ $country }, { $price }): { $total }.
cart-delivered-free = Con la consegna { $way } ({ $country }, gratuita): { $total }.
note-short = scorte insufficienti
note-was = era { $price } quando l'hai aggiunto
removed = Fatto, ho tolto { $names } dal tuo carrello.
    .way2 = Tolto dal carrello: { $names }.
updated = Modificato: ora hai { $line }.
    .way2 = Nel tuo carrello ora c'è { $line }.
cleared = Il tuo carrello ora è vuoto.
undone = Annullato.
    .way2 = Tutto com'era prima.
nothing-to-undo = Non c'è nulla da annullare.
ask-which-cart = Quale articolo del tuo carrello intendi?
ask-clear = Devo svuotare il tuo carrello?
