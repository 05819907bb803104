# What changed in the cart and what is in it.

added = Ya en tu carrito: { $lines }.
    .way2 = He puesto { $lines } en tu carrito.
price-each = { $price } cada uno
cart-state = { $count ->
        [one] Es { $count } artículo, { $total } en total.
       *[other] Son { $count } artículos, { $total } en total.
    }
    .way2 = Tu carrito tiene { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    } por { $total }.
cart-empty = Tu carrito está vacío.
    .way2 = No hay nada en tu carrito.
cart-is = Tu carrito, { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }:
    .way2 = Esto es lo que hay en tu carrito ({ $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }):
cart-total = Total: { $total }, sin el envío.
cart-delivered = Con el envío { $way } ({ $country }, { $price }): { $total }.
cart-delivered-free = Con el envío { $way } ({ $country }, gratis): { $total }.
note-short = no hay suficientes en stock
note-was = costaba { $price } cuando lo añadiste
removed = Hecho, he quitado { $names } de tu carrito.
    .way2 = Fuera de tu carrito: { $names }.
updated = Cambiado: ahora tienes { $line }.
    .way2 = En tu carrito hay ahora { $line }.
cleared = Tu carrito está vacío ahora.
undone = Deshecho.
    .way2 = Todo como antes.
nothing-to-undo = No hay nada que deshacer.
ask-which-cart = ¿A qué artículo de tu carrito te refieres?
ask-clear = ¿Vacío tu carrito?
