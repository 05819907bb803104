# What changed in the cart and what is in it.

added = Nu in je winkelwagen: { $lines }.
    .way2 = Ik heb { $lines } in je winkelwagen gelegd.
price-each = { $price } per stuk
cart-state = { $count ->
        [one] Dat is { $count } artikel voor { $total }.
       *[other] Dat zijn { $count } artikelen, samen { $total }.
    }
    .way2 = In je winkelwagen: { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    } voor { $total }.
cart-empty = Je winkelwagen is leeg.
    .way2 = Er zit niets in je winkelwagen.
cart-is = Je winkelwagen, { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }:
    .way2 = Dit zit in je winkelwagen ({ $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }):
cart-total = Totaal: { $total }, zonder bezorging.
cart-delivered = Met bezorging { $way } ({ $country }, { $price }): { $total }.
cart-delivered-free = Met bezorging { $way } ({ $country }, gratis): { $total }.
note-short = niet genoeg op voorraad
note-was = was { $price } toen je het toevoegde
removed = Gedaan, ik heb { $names } uit je winkelwagen gehaald.
    .way2 = Uit je winkelwagen: { $names }.
updated = Aangepast: je hebt nu { $line }.
    .way2 = In je winkelwagen zit nu { $line }.
cleared = Je winkelwagen is nu leeg.
undone = Teruggedraaid.
    .way2 = Alles zoals eerst.
nothing-to-undo = Er is niets om terug te draaien.
ask-which-cart = Welk artikel in je winkelwagen bedoel je?
ask-clear = Zal ik je winkelwagen leegmaken?
