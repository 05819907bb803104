# What changed in the cart and what is in it.

added = Jetzt in Ihrem Warenkorb: { $lines }.
    .way2 = Ich habe { $lines } in Ihren Warenkorb gelegt.
price-each = je { $price }
cart-state = { $count ->
        [one] Das ist { $count } Artikel für { $total }.
       *[other] Das sind { $count } Artikel, zusammen { $total }.
    }
    .way2 = Ihr Warenkorb enthält { $count } Artikel für { $total }.
cart-empty = Ihr Warenkorb ist leer.
    .way2 = In Ihrem Warenkorb ist nichts.
cart-is = Ihr Warenkorb, { $count } Artikel:
    .way2 = Das ist in Ihrem Warenkorb ({ $count } Artikel):
cart-total = Summe: { $total }, ohne Lieferung.
cart-delivered = Mit Lieferung { $way } ({ $country }, { $price }): { $total }.
cart-delivered-free = Mit Lieferung { $way } ({ $country }, kostenlos): { $total }.
note-short = nicht genug auf Lager
note-was = beim Hinzufügen noch { $price }
removed = Erledigt, { $names } ist nicht mehr in Ihrem Warenkorb.
    .way2 = Aus Ihrem Warenkorb genommen: { $names }.
updated = Geändert: Sie haben jetzt { $line }.
    .way2 = In Ihrem Warenkorb jetzt: { $line }.
cleared = Ihr Warenkorb ist jetzt leer.
undone = Zurückgenommen.
    .way2 = Alles wie vorher.
nothing-to-undo = Es gibt nichts, das ich zurücknehmen könnte.
ask-which-cart = Welchen Artikel in Ihrem Warenkorb meinen Sie?
ask-clear = Soll ich Ihren Warenkorb leeren?
