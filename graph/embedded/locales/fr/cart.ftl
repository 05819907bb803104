# What changed in the cart and what is in it.

added = Dans votre panier maintenant : { $lines }.
    .way2 = J'ai ajouté { $lines } à votre panier.
price-each = { $price } pièce
cart-state = Cela fait { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }, { $total } en tout.
    .way2 = Votre panier contient { $count ->
        [one] { $count } article
       *[other] { $count } articles
    } pour { $total }.
cart-empty = Votre panier est vide.
    .way2 = Il n'y a rien dans votre panier.
cart-is = Votre panier, { $count ->
        [one] { $count } article
       *[other] { $count } articles
    } :
    .way2 = Voici votre panier ({ $count ->
        [one] { $count } article
       *[other] { $count } articles
    }) :
cart-total = Total : { $total }, hors livraison.
cart-delivered = Avec la livraison { $way } ({ $country }, { $price }) : { $total }.
cart-delivered-free = Avec la livraison { $way } ({ $country }, gratuite) : { $total }.
note-short = stock insuffisant
note-was = { $price } lors de l'ajout
removed = C'est fait, j'ai retiré { $names } de votre panier.
    .way2 = Retiré du panier : { $names }.
updated = Modifié : vous avez maintenant { $line }.
    .way2 = Votre panier contient maintenant { $line }.
cleared = Votre panier est maintenant vide.
undone = Annulé.
    .way2 = Tout est comme avant.
nothing-to-undo = Il n'y a rien à annuler.
ask-which-cart = De quel article de votre panier s'agit-il ?
ask-clear = Dois-je vider votre panier ?
