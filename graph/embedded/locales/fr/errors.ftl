# What the shop refuses, and messages that are not taken up.

refused-max-quantity = Un panier contient au maximum { $most } exemplaires d'un même produit.
refused-least-quantity = La quantité doit être d'au moins 1.
refused-sold-out = { $name } est épuisé.
to-be-had = Ceux-ci sont disponibles maintenant :
refused-only-left = Il ne reste que { $stock } exemplaires de { $name }{ $held ->
        [0] {""}
       *[other] , et vous en avez déjà { $held } dans votre panier
    }.
refused-max-lines = Un panier contient au maximum { $most } produits différents.
refused-not-in-cart = Ce n'est pas dans votre panier.
refused-choose-variant = Vous en avez plusieurs versions dans votre panier. Laquelle voulez-vous dire ?
refused-no-such-option = { $name } n'existe pas ainsi.
refused-no-such-product = Ce produit n'existe pas dans la boutique.
refused-no-such-category = La boutique n'a pas cette catégorie.
refused-price-order = Le prix minimum dépasse le prix maximum.
refused-two-products = Pour comparer, il faut deux produits différents.
refused = Cela n'a pas fonctionné, désolé. Pouvez-vous le dire autrement ?
too-long = Cela dépasse { $most } caractères. Pouvez-vous être plus bref ?
interrupted = J’ai été interrompu avant de pouvoir répondre. Rien n’est perdu : dois-je réessayer ?
empty = Je n'ai reçu aucun mot. Que puis-je faire pour vous ?
refusal-injection = Je ne peux pas vous aider pour cela. Je suis là pour la boutique : trouver et comparer des produits, votre panier et vos commandes, la livraison et les retours. Que cherchez-vous ?
refusal-harm = Je ne peux pas vous aider pour cela. Si quelqu'un est en danger, appelez les secours (112 en Europe). Pour les produits, les commandes, la livraison et les retours, je suis là.
refusal-self-harm = Je suis vraiment désolé que ce soit si dur en ce moment, et c'est bien de l'avoir dit. Vous n'avez pas à traverser cela seul : parlez à quelqu'un de confiance ou appelez une ligne d'écoute. En France, composez le 3114, gratuit et ouvert jour et nuit ; au Canada le 988, en Belgique le 0800 32 123, en Suisse le 143 ; ailleurs, findahelpline.com indique une aide gratuite. En cas de danger immédiat, appelez tout de suite les secours, au 112 en Europe.
