# What the shop refuses, and messages that are not taken up.

refused-max-quantity = Van één product passen er hoogstens { $most } in een winkelwagen.
refused-least-quantity = Het aantal moet minstens 1 zijn.
refused-sold-out = { $name } is uitverkocht.
to-be-had = Deze zijn nu te krijgen:
refused-only-left = Van { $name } { $stock ->
        [one] is er nog maar { $stock } over
       *[other] zijn er nog maar { $stock } over
    }{ $held ->
        [0] {""}
       *[other] , en je hebt er al { $held } in je winkelwagen
    }.
refused-max-lines = Een winkelwagen bevat hoogstens { $most } verschillende producten.
refused-not-in-cart = Dat zit niet in je winkelwagen.
refused-choose-variant = Je hebt er verschillende uitvoeringen van in je winkelwagen. Welke bedoel je?
refused-no-such-option = { $name } is er niet zo.
refused-no-such-product = Dat product is er niet in de winkel.
refused-no-such-category = Die categorie heeft de winkel niet.
refused-price-order = De laagste prijs ligt boven de hoogste.
refused-two-products = Voor een vergelijking zijn twee verschillende producten nodig.
refused = Dat lukte niet, sorry. Kun je het anders zeggen?
too-long = Dat is langer dan { $most } tekens. Kun je het korter zeggen?
interrupted = Ik werd onderbroken voordat ik kon antwoorden. Er is niets verloren: zal ik het nog eens proberen?
empty = Ik heb geen woorden ontvangen. Wat kan ik voor je doen?
refusal-injection = Daar kan ik niet mee helpen. Ik ben er voor de winkel: producten zoeken en vergelijken, je winkelwagen en bestellingen, bezorging en retourneren. Waar ben je naar op zoek?
refusal-harm = Daar kan ik niet mee helpen. Als iemand in gevaar is, bel dan het alarmnummer (112 in Europa). Met producten, bestellingen, bezorging en retourneren help ik graag.
refusal-self-harm = Wat erg dat het nu zo zwaar is, en goed dat je het zegt. Je hoeft dit niet alleen te doen: praat met iemand die je vertrouwt of bel een hulplijn. In Nederland bereik je 113 Zelfmoordpreventie gratis via 113 of 0800-0113, in België de Zelfmoordlijn via 1813; elders vind je gratis hulp op findahelpline.com. Ben je in direct gevaar, bel dan meteen 112.
