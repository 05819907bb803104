# What changed in the cart and what is in it.

added = In your cart now: { $lines }.
    .way2 = I've put { $lines } in your cart.
    .way3 = Added to your cart: { $lines }.
price-each = { $price } each
cart-state = That makes { $count ->
        [one] { $count } item
       *[other] { $count } items
    }, { $total } in all.
    .way2 = Your cart holds { $count ->
        [one] { $count } item
       *[other] { $count } items
    } for { $total }.
cart-empty = Your cart is empty.
    .way2 = There is nothing in your cart.
cart-is = Your cart, { $count ->
        [one] { $count } item
       *[other] { $count } items
    }:
    .way2 = This is in your cart ({ $count ->
        [one] { $count } item
       *[other] { $count } items
    }):
cart-total = Total: { $total }, before delivery.
cart-delivered = With { $way } delivery ({ $country }, { $price }): { $total }.
cart-delivered-free = With { $way } delivery ({ $country }, free): { $total }.
note-short = not enough in stock
note-was = was { $price } when you added it
removed = Done, I've taken { $names } out of your cart.
    .way2 = { $names }: out of your cart.
updated = Changed: you now have { $line }.
    .way2 = Your cart now has { $line }.
cleared = Your cart is empty now.
undone = Taken back.
    .way2 = All as it was.
nothing-to-undo = There is nothing I could take back.
ask-which-cart = Which item in your cart do you mean?
ask-clear = Shall I empty your cart?
