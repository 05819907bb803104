# What the shop refuses, and messages that are not taken up.

refused-max-quantity = In un carrello ci stanno al massimo { $most } pezzi dello stesso prodotto.
refused-least-quantity = La quantità deve essere almeno 1.
refused-sold-out = { $name } è esaurito.
to-be-had = Questi sono disponibili adesso:
refused-only-left = Di { $name } { $stock ->
        [one] ne resta solo { $stock }
       *[other] ne restano solo { $stock }
    }{ $held ->
        [0] {""}
       *[other] , e ne hai già { $held } nel carrello
    }.
refused-max-lines = In un carrello ci stanno al massimo { $most } prodotti diversi.
refused-not-in-cart = Non è nel tuo carrello.
refused-choose-variant = Ne hai più versioni nel carrello. Quale intendi?
refused-no-such-option = { $name } non esiste così.
refused-no-such-product = Questo prodotto non esiste nel negozio.
refused-no-such-category = Il negozio non ha questa categoria.
refused-price-order = Il prezzo minimo supera il massimo.
refused-two-products = Per un confronto servono due prodotti diversi.
refused = Non ha funzionato, mi dispiace. Puoi dirlo in un altro modo?
too-long = Sono più di { $most } caratteri. Puoi dirlo più in breve?
interrupted = Sono stato interrotto prima di poter rispondere. Non è andato perso nulla: riprovo?
empty = Non mi è arrivata nessuna parola. Cosa posso fare per te?
refusal-injection = Non posso aiutarti con questo. Sono qui per il negozio: trovare e confrontare prodotti, il tuo carrello e gli ordini, consegna e resi. Cosa cerchi?
refusal-harm = Non posso aiutarti con questo. Se qualcuno è in pericolo, chiama il numero di emergenza (112 in Europa). Su prodotti, ordini, consegna e resi ti aiuto volentieri.
refusal-self-harm = Mi dispiace davvero che sia un momento così difficile, e hai fatto bene a dirlo. Non devi affrontarlo senza nessuno accanto: parla con una persona di cui ti fidi o chiama una linea di ascolto. In Italia puoi chiamare Telefono Amico allo 02 2327 2327; altrove findahelpline.com indica aiuti gratuiti. Se sei in pericolo immediato, chiama subito il 112.
