# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = I tuoi ordini, dal più recente:
orders-of = I tuoi ordini ({ $period }), dal più recente:
orders-none-of = Non vedo nessun tuo ordine di quel periodo ({ $period }). Questi sono tutti, dal più recente:
orders-more = … e altri { $count }.
orders-none = Qui non vedo nessun tuo ordine. Se hai comprato con il tuo account, accedi prima: a ciascuno mostro solo i propri ordini.
order-is = Ordine { $order }: { $status }.
order-total = Totale: { $total }.
order-address = Consegna a: { $address }.
order-tracking = Numero di tracciamento: { $ids }.
order-arrives = Dovrebbe arrivare tra il { $first } e il { $last }.
order-arrival-open = Non è indicato alcun giorno di arrivo.
order-timeline = Che cosa è successo finora:
order-may = Che cosa si può ancora fare: { $actions }.
order-may-not = Qui non si può più cambiare nulla.
status-pending = in attesa
status-pending-item-modified = in attesa, articoli cambiati
status-processed = in lavorazione
status-delivered = consegnato
status-cancelled = annullato
status-return-requested = reso richiesto
status-exchange-requested = cambio richiesto
status-returned = reso
status-exchanged = cambiato
event-placed = Ordinato
event-shipped = Affidato al corriere
event-delivered = Consegnato
event-cancelled = Annullato
event-items-modified = Articoli cambiati
event-address-modified = Indirizzo cambiato
event-payment-modified = Pagamento cambiato
event-return-requested = Reso richiesto
event-exchange-requested = Cambio richiesto
event-return-received = Reso ricevuto
event-exchange-received = Cambio ricevuto
may-cancel = annullarlo
may-modify-items = cambiare gli articoli una volta
may-modify-address = cambiare l'indirizzo
may-modify-payment = cambiare il pagamento
may-return = rendere articoli
may-exchange = cambiare articoli una volta dopo la consegna

# Money
method-gift-card = carta regalo
method-paypal = PayPal
method-credit-card = carta di credito
method-ending = { $brand } che finisce con { $end }
payment-was = Pagato: { $amount } con { $method }.
refund-was = Rimborsato: { $amount } su { $method }.
refund-due = Rimborso in arrivo: { $amount } su { $method }.
refund = { $amount } tornano su: { $method }.
refund-at-once = { $amount } tornano subito su: { $method }.
refund-days = { $amount } tornano in { $days } giorni lavorativi su: { $method }.
charge = { $amount } saranno addebitati su: { $method }.
no-price-difference = Il prezzo non cambia.
refunds-are = Rimborsi dei tuoi ordini:
refund-none = Non vedo rimborsi sui tuoi ordini.
refund-none-here = Non vedo rimborsi per l'ordine { $order }.
paid-in-all = Pagato per tutti gli ordini: { $amount }.
refunded-in-all = Di cui rimborsato: { $amount }.
pay-in-parts = Prima pagano le carte regalo, finché bastano; il resto si paga con un altro metodo, per esempio una carta o PayPal.
gift-pays-part = La carta regalo paga { $amount }; restano { $rest } da pagare.

# What a yes would do
will-cancel = Questo annullerebbe l'ordine { $order }, motivo: { $reason }.
will-return = Questo renderebbe dall'ordine { $order }:
will-exchange = Questo sostituirebbe nell'ordine { $order }:
will-modify-items = Questo cambierebbe nell'ordine { $order }:
will-modify-address = L'ordine { $order } andrebbe a: { $address }.
will-modify-payment = L'ordine { $order } sarebbe pagato con: { $method }.
will-update-address = L'indirizzo nel tuo profilo sarebbe: { $address }.
will-buy = Questo è il tuo ordine:
buy-below = Questo è il tuo ordine: { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }, { $total } in tutto.
change-below = Ecco come diventerebbe l'ordine { $order }.
once-only = È possibile una sola volta per ordine; controlla che ci sia tutto.

# What was done
did-cancel = L'ordine { $order } è annullato.
did-return = Il reso per l'ordine { $order } è richiesto. Una e-mail dirà come rispedirlo.
did-exchange = Il cambio per l'ordine { $order } è richiesto. Una e-mail dirà come rispedirlo.
did-modify-items = Gli articoli dell'ordine { $order } sono cambiati.
did-modify-address = L'ordine { $order } ora va a: { $address }.
did-modify-payment = Il pagamento dell'ordine { $order } è cambiato.
did-update-address = Il tuo indirizzo è salvato: { $address }.
did-checkout = Grazie, il tuo ordine è fatto. Il numero è { $order }.

# Questions back
ask-order = Di quale ordine si tratta?
ask-items = Di quali articoli dell'ordine { $order } si tratta?
ask-variant = Che cosa vuoi al posto di { $name }?
no-other-option = { $name } al momento non è disponibile in un'altra opzione. Un articolo si cambia solo con un'altra opzione dello stesso prodotto.
ask-method = Quale metodo di pagamento?
ask-address = Quale indirizzo? Via, città, CAP e paese, per favore.
ask-which-change = Che cosa cambia nell'ordine { $order }: un articolo, l'indirizzo o il pagamento?
ask-name = Per chi è il pacco? Nome e cognome, per favore.
ask-address1 = Via e numero, per favore.
ask-city = Quale città?
ask-state = Quale stato o regione?
ask-zip = Qual è il CAP?
ask-country = Quale paese?
ask-email = A quale e-mail può andare la conferma?
ask-shipping = Quale consegna preferisci?
ask-paying = Come vuoi pagare?
ask-code = Qual è il codice?
reason-no-longer-needed = non serve più
reason-ordered-by-mistake = ordinato per errore

# Buying
checkout-begins = { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    } alla cassa, { $total } finora.
checkout-form = Completa qui sotto quello che manca; puoi anche semplicemente dirmelo.
shipping-option = { $name }, { $amount }, { $days } giorni lavorativi
notice-price = { $name } ora costa { $now }; prima { $was }.
notice-coupon = Il codice { $code } non vale più.
sum-goods = Articoli: { $amount }
sum-discount = Sconto: −{ $amount }
sum-shipping = Consegna ({ $name }): { $amount }
sum-tax = Imposte: { $amount }
sum-tax-included = Imposte incluse: { $amount }
sum-total = Totale: { $amount }
sum-email = E-mail: { $email }
sum-method = Pagamento: { $method }
coupon-on = { $code } toglie { $amount }.
coupon-free-shipping = Con { $code } la consegna è gratuita.
coupon-off = { $code } è tolto dal tuo carrello.
saved-for-later = Salvato per dopo: { $names }.
back-in-cart = Di nuovo nel carrello: { $names }.
cart-saved = Salvato per dopo:

# The profile
profile-address = L'indirizzo nel tuo profilo: { $address }.
profile-methods = I tuoi metodi di pagamento: { $methods }.
gift-balance = La tua carta regalo { $name } ha { $amount }.
gift-none = Nel tuo profilo non c'è nessuna carta regalo.

# Why something cannot be done
refused-no-such-order = Non hai nessun ordine così.
refused-not-pending = L'ordine è { $status }; è possibile solo prima della spedizione.
refused-not-delivered = L'ordine è { $status }; è possibile solo dopo la consegna.
refused-already-changed = Questo ordine è già stato cambiato; è possibile una sola volta.
refused-already-requested = Per questo ordine è già in corso un reso o un cambio; è possibile una sola volta.
refused-return-window-over = È possibile solo entro { $days } giorni dalla consegna.
refused-paid-in-parts = Questo ordine è stato pagato in più parti e il pagamento non si può cambiare.
refused-reason-not-accepted = Perché annullarlo? Il negozio accetta: { $reasons }.
refused-method-needed = Quale metodo di pagamento?
refused-method-not-yours = Questo metodo di pagamento non è nel tuo profilo.
refused-refund-method = Il denaro può tornare solo da dove è stato pagato o su una tua carta regalo.
refused-gift-card-too-small = La carta regalo ha { $balance }; servono { $needed }.
refused-gift-card-empty = Su quella carta regalo non c'è più nulla.
refused-same-method = È già pagato così.
refused-not-in-order = Questo articolo non è nell'ordine.
refused-other-product = Un articolo si cambia solo con un'altra opzione dello stesso prodotto.
refused-not-available = Questa opzione al momento non si può avere.
refused-same-item = È l'opzione che hai già.
refused-never-returned = { $name } non si può rendere né cambiare.
refused-address-incomplete = L'indirizzo non è completo: servono via, città, CAP e paese.
refused-no-profile = Non ho un tuo profilo. Accedi prima, per favore.
refused-price-changed = Nel frattempo un prezzo è cambiato. Guarda di nuovo, per favore.
refused-cart-empty = Il tuo carrello è vuoto.
refused-not-enough = Di { $name } non ce n'è abbastanza.
refused-payment-declined = Il pagamento è stato rifiutato; nulla è stato addebitato.
refused-payment-pending = Il pagamento non ha ancora avuto risposta. Nulla viene addebitato due volte: l'ordine segue appena è andato a buon fine, altrimenti non si addebita nulla.
refused-payment-action = La banca chiede di confermare prima questo pagamento; non è ancora stato addebitato nulla. Qui: { $url } e poi mi dica che è fatto.
refused-payment-action-app = La banca chiede di confermare prima questo pagamento nella sua app; non è ancora stato addebitato nulla. Mi dica quando è fatto.
refused-summary-changed = Nel frattempo qualcosa è cambiato. Guarda di nuovo, per favore.
refused-total-changed = Nel frattempo qualcosa è cambiato: prima erano { $was } in tutto. Guarda di nuovo, per favore.
payment-gave-up = Il tuo pagamento non è riuscito; non è stato addebitato nulla.
refused-unknown = Il negozio non conosce il codice { $coupon }.
refused-not-started = Il codice { $coupon } non vale ancora.
refused-expired = Il codice { $coupon } è scaduto.
refused-other-currency = Il codice { $coupon } non è per questa valuta.
refused-used-up = Il codice { $coupon } è esaurito.
refused-used-before = Hai già usato il codice { $coupon }.
refused-below-minimum = Il codice { $coupon } vale da un acquisto di { $minimum }.
refused-does-not-stack = Il codice { $coupon } non va insieme a un altro.
refused-too-many = In questo carrello non entra un altro codice.
refused-no-email = Questo non è un indirizzo e-mail.
refused-no-country = Non conosco questo paese.
refused-no-state = Non conosco questo stato.
refused-no-zip = Questo non è un CAP di quel paese.
refused-no-delivery = Il negozio non consegna lì.

# What may be tapped
chip-everything = Tutto quello che contiene
chip-orders = Mostra i miei ordini
chip-status = Dov'è il mio ordine?
chip-cancel = Annulla questo ordine
chip-return-items = Rendi articoli di questo ordine
chip-exchange = Sostituisci articoli di questo ordine
chip-change-address = Cambia l'indirizzo di questo ordine
chip-change-payment = Cambia il pagamento di questo ordine
chip-change-items = Cambia un articolo di questo ordine
chip-usual = Il mio indirizzo solito
chip-checkout = Vai alla cassa
chip-paid = L'ho confermato
chip-gone-through = Il pagamento è andato a buon fine?
chip-pay-otherwise = Pagare in altro modo
chip-yes-buy = Sì, ordina

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Sì, l'ordine { $order } si può ancora annullare finché non è spedito.
can-modify = Sì, l'ordine { $order } si può ancora modificare finché non è spedito.
can-return = Sì, gli articoli dell'ordine { $order } si possono rendere.
can-exchange = Sì, gli articoli dell'ordine { $order } si possono cambiare una volta.
can-until = È possibile fino al { $date }.
can-not = No.
several-are = Si tratta di questi ordini: { $orders }.
several-not = Non è possibile per: { $orders }.
several-later = Altri { $count } possono seguire dopo.
ask-method-of = Ce n'è più di uno di quel tipo; devo sapere quale:
buy-total = In totale sono { $amount }, spedizione e tasse comprese.
buy-total-so-far = Per ora sono { $amount }; quello che manca può cambiarlo.
buy-arrival = Con { $name } ci vogliono { $days } giorni lavorativi.
buy-ways = Ecco i modi di consegna, con prezzo e tempi:
buy-needs-address = Dipende da dove va; prima mi serve l'indirizzo.

review-which = Quale di questi vuole recensire?
review-here = Ecco il modulo per la Sua recensione di { $name }, dall’ordine { $order }.
review-in-words = Quante stelle su 5 merita { $name }, e perché? Nomini l’articolo e dica entrambe le cose in un messaggio.
review-none = Non c’è nulla di Suo da recensire: si può per ciò che è stato consegnato, una volta per acquisto.
refused-already-reviewed = Ha già recensito questo acquisto.
refused-review-text = Una recensione richiede qualche parola.
will-write-review = Sarebbe inviata una recensione di { $name } con { $stars } stelle su 5 e ciò che ha scritto.
did-write-review = Grazie. La Sua recensione di { $name } sarà mostrata dopo che il negozio l’avrà letta.
chip-review = Voglio recensire { $name }
