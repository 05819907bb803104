# What changed in the cart and what is in it.

added = Agora no seu carrinho: { $lines }.
    .way2 = Coloquei { $lines } no seu carrinho.
price-each = { $price } cada
cart-state = { $count ->
        [one] É { $count } item, { $total } ao todo.
       *[other] São { $count } itens, { $total } ao todo.
    }
    .way2 = Seu carrinho tem { $count ->
        [one] { $count } item
       *[other] { $count } itens
    } por { $total }.
cart-empty = Seu carrinho está vazio.
    .way2 = Não há nada no seu carrinho.
cart-is = Seu carrinho, { $count ->
        [one] { $count } item
       *[other] { $count } itens
    }:
    .way2 = Isto está no seu carrinho ({ $count ->
        [one] { $count } item
       *[other] { $count } itens
    }):
cart-total = Total: { $total }, sem a entrega.
cart-delivered = Com a entrega { $way } ({ $country }, { $price }): { $total }.
cart-delivered-free = Com a entrega { $way } ({ $country }, grátis): { $total }.
note-short = estoque insuficiente
note-was = custava { $price } quando você adicionou
removed = Pronto, tirei { $names } do seu carrinho.
    .way2 = Fora do seu carrinho: { $names }.
updated = Alterado: agora você tem { $line }.
    .way2 = Seu carrinho agora tem { $line }.
cleared = Seu carrinho está vazio agora.
undone = Desfeito.
    .way2 = Tudo como antes.
nothing-to-undo = Não há nada para desfazer.
ask-which-cart = Qual item do seu carrinho?
ask-clear = Devo esvaziar o seu carrinho?
