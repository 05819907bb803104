# What the shop refuses, and messages that are not taken up.

refused-max-quantity = Von einem Produkt passen höchstens { $most } in einen Warenkorb.
refused-least-quantity = Die Menge muss mindestens 1 sein.
refused-sold-out = { $name } ist ausverkauft.
to-be-had = Diese gibt es jetzt:
refused-only-left = Von { $name } sind nur noch { $stock } da{ $held ->
        [0] {""}
       *[other] , und { $held } davon liegen schon in Ihrem Warenkorb
    }.
refused-max-lines = Ein Warenkorb fasst höchstens { $most } verschiedene Produkte.
refused-not-in-cart = Das ist nicht in Ihrem Warenkorb.
refused-choose-variant = Davon liegen mehrere Ausführungen in Ihrem Warenkorb. Welche meinen Sie?
refused-no-such-option = So gibt es { $name } nicht.
refused-no-such-product = Dieses Produkt gibt es im Shop nicht.
refused-no-such-category = Diese Kategorie gibt es im Shop nicht.
refused-price-order = Der niedrigste Preis liegt über dem höchsten.
refused-two-products = Für einen Vergleich braucht es zwei verschiedene Produkte.
refused = Das hat leider nicht geklappt. Können Sie es anders sagen?
too-long = Das sind mehr als { $most } Zeichen. Können Sie es kürzer sagen?
interrupted = Ich wurde unterbrochen, bevor ich antworten konnte. Es ist nichts verloren: Soll ich es noch einmal versuchen?
empty = Es sind keine Wörter angekommen. Was kann ich für Sie tun?
refusal-injection = Dabei kann ich nicht helfen. Ich bin für den Shop da: Produkte finden und vergleichen, Ihren Warenkorb und Bestellungen, Lieferung und Rückgabe. Was suchen Sie?
refusal-harm = Dabei kann ich nicht helfen. Wenn jemand in Gefahr ist, rufen Sie bitte den Notruf (in Europa 112). Bei Produkten, Bestellungen, Lieferung und Rückgabe helfe ich gern.
refusal-self-harm = Es tut mir sehr leid, dass es gerade so schwer ist, und es ist gut, dass Sie es sagen. Sie müssen da nicht allein durch: Sprechen Sie bitte mit jemandem, dem Sie vertrauen, oder mit der Telefonseelsorge. In Deutschland erreichen Sie sie kostenlos unter 0800 1110111, in Österreich unter 142, in der Schweiz die Dargebotene Hand unter 143; anderswo nennt findahelpline.com kostenlose Hilfe. Bei unmittelbarer Gefahr rufen Sie bitte sofort den Notruf 112.
