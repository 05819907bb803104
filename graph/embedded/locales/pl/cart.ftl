# What changed in the cart and what is in it.

added = Już w koszyku: { $lines }.
    .way2 = Do koszyka trafia { $lines }.
price-each = { $price } za sztukę
cart-state = To razem { $count ->
        [one] { $count } sztuka
        [few] { $count } sztuki
        [many] { $count } sztuk
       *[other] { $count } sztuki
    } za { $total }.
    .way2 = W koszyku: { $count ->
        [one] { $count } sztuka
        [few] { $count } sztuki
        [many] { $count } sztuk
       *[other] { $count } sztuki
    }, razem { $total }.
cart-empty = Koszyk jest pusty.
    .way2 = W koszyku nic nie ma.
cart-is = Twój koszyk, { $count ->
        [one] { $count } sztuka
        [few] { $count } sztuki
        [many] { $count } sztuk
       *[other] { $count } sztuki
    }:
    .way2 = To jest w koszyku ({ $count ->
        [one] { $count } sztuka
        [few] { $count } sztuki
        [many] { $count } sztuk
       *[other] { $count } sztuki
    }):
cart-total = Suma: { $total }, bez dostawy.
cart-delivered = Z dostawą { $way } ({ $country }, { $price }): { $total }.
cart-delivered-free = Z dostawą { $way } ({ $country }, bezpłatnie): { $total }.
note-short = za mało na stanie
note-was = cena przy dodaniu: { $price }
removed = Gotowe, { $names } nie ma już w koszyku.
    .way2 = Usunięte z koszyka: { $names }.
updated = Zmienione, teraz masz { $line }.
    .way2 = W koszyku jest teraz { $line }.
cleared = Koszyk jest teraz pusty.
undone = Cofnięte.
    .way2 = Wszystko jak wcześniej.
nothing-to-undo = Nie ma czego cofnąć.
ask-which-cart = O którą pozycję w koszyku chodzi?
ask-clear = Czy mam opróżnić koszyk?
