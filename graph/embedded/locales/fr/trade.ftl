# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Vos commandes, la plus récente d'abord :
orders-of = Vos commandes ({ $period }), la plus récente d'abord :
orders-none-of = Je ne vois aucune commande de votre part à cette période ({ $period }). Les voici toutes, la plus récente d'abord :
orders-more = … et { $count } de plus.
orders-none = Je ne vois ici aucune commande de votre part. Si vous avez acheté en étant connecté, connectez-vous d'abord : je ne montre à chacun que ses propres commandes.
order-is = Commande { $order } : { $status }.
order-total = Total : { $total }.
order-address = Livraison à : { $address }.
order-tracking = Numéro de suivi : { $ids }.
order-arrives = Elle devrait arriver entre le { $first } et le { $last }.
order-arrival-open = Aucun jour d'arrivée n'est indiqué.
order-timeline = Ce qui s'est passé jusqu'ici :
order-may = Ce qui est encore possible : { $actions }.
order-may-not = On ne peut plus rien y changer ici.
status-pending = en attente
status-pending-item-modified = en attente, articles modifiés
status-processed = en préparation
status-delivered = livrée
status-cancelled = annulée
status-return-requested = retour demandé
status-exchange-requested = échange demandé
status-returned = retournée
status-exchanged = échangée
event-placed = Commandée
event-shipped = Remise au transporteur
event-delivered = Livrée
event-cancelled = Annulée
event-items-modified = Articles modifiés
event-address-modified = Adresse modifiée
event-payment-modified = Paiement modifié
event-return-requested = Retour demandé
event-exchange-requested = Échange demandé
event-return-received = Retour reçu
event-exchange-received = Échange reçu
may-cancel = l'annuler
may-modify-items = changer ses articles une fois
may-modify-address = changer son adresse
may-modify-payment = changer son paiement
may-return = retourner des articles
may-exchange = échanger des articles une fois

# Money
method-gift-card = carte cadeau
method-paypal = PayPal
method-credit-card = carte de crédit
method-ending = { $brand } se terminant par { $end }
payment-was = Payé : { $amount } par { $method }.
refund-was = Remboursé : { $amount } sur { $method }.
refund-due = Remboursement en cours : { $amount } sur { $method }.
refund = { $amount } reviennent sur : { $method }.
refund-at-once = { $amount } reviennent aussitôt sur : { $method }.
refund-days = { $amount } reviennent sous { $days } jours ouvrés sur : { $method }.
charge = { $amount } seront débités sur : { $method }.
no-price-difference = Le prix ne change pas.
refunds-are = Remboursements de vos commandes :
refund-none = Je ne vois aucun remboursement sur vos commandes.
refund-none-here = Je ne vois aucun remboursement pour la commande { $order }.
paid-in-all = Payé pour toutes les commandes : { $amount }.
refunded-in-all = Dont remboursé : { $amount }.
pay-in-parts = Les cartes cadeaux paient d'abord, dans la limite de leur solde ; un autre moyen, une carte ou PayPal par exemple, paie le reste.
gift-pays-part = La carte cadeau paie { $amount } ; il reste { $rest } à payer.

# What a yes would do
will-cancel = Cela annulerait la commande { $order }, motif : { $reason }.
will-return = Cela retournerait de la commande { $order } :
will-exchange = Cela échangerait dans la commande { $order } :
will-modify-items = Cela changerait dans la commande { $order } :
will-modify-address = La commande { $order } partirait à : { $address }.
will-modify-payment = La commande { $order } serait payée par : { $method }.
will-update-address = L'adresse de votre profil serait : { $address }.
will-buy = Voici votre commande :
buy-below = Voici votre commande : { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }, { $total } en tout.
change-below = Voici ce que deviendrait la commande { $order }.
once-only = Ce n'est possible qu'une fois par commande ; vérifiez que tout y est.

# What was done
did-cancel = La commande { $order } est annulée.
did-return = Le retour pour la commande { $order } est demandé. Un e-mail vous dira comment la renvoyer.
did-exchange = L'échange pour la commande { $order } est demandé. Un e-mail vous dira comment la renvoyer.
did-modify-items = Les articles de la commande { $order } sont modifiés.
did-modify-address = La commande { $order } part maintenant à : { $address }.
did-modify-payment = Le paiement de la commande { $order } est modifié.
did-update-address = Votre adresse est enregistrée : { $address }.
did-checkout = Merci, votre commande est passée. Son numéro est { $order }.

# Questions back
ask-order = De quelle commande s'agit-il ?
ask-items = De quels articles de la commande { $order } s'agit-il ?
ask-variant = Que voulez-vous à la place de { $name } ?
no-other-option = { $name } n'est pas disponible dans une autre option pour le moment. Un article ne s'échange que contre une autre option du même produit.
ask-method = Quel moyen de paiement ?
ask-address = Quelle adresse ? Rue, ville, code postal et pays, s'il vous plaît.
ask-which-change = Que faut-il changer à la commande { $order } : un article, l'adresse ou le paiement ?
ask-name = Pour qui est le colis ? Prénom et nom, s'il vous plaît.
ask-address1 = Rue et numéro, s'il vous plaît.
ask-city = Quelle ville ?
ask-state = Quel État ou quelle région ?
ask-zip = Quel est le code postal ?
ask-country = Quel pays ?
ask-email = À quelle adresse e-mail envoyer la confirmation ?
ask-shipping = Quelle livraison voulez-vous ?
ask-paying = Comment voulez-vous payer ?
ask-code = Quel est le code ?
reason-no-longer-needed = plus nécessaire
reason-ordered-by-mistake = commandée par erreur

# Buying
checkout-begins = { $count ->
        [one] { $count } article
       *[other] { $count } articles
    } à commander, { $total } jusqu'ici.
checkout-form = Complétez ci-dessous ce qui manque encore ; vous pouvez aussi simplement me le dire.
shipping-option = { $name }, { $amount }, { $days } jours ouvrés
notice-price = { $name } coûte maintenant { $now } ; c'était { $was }.
notice-coupon = Le code { $code } n'est plus valable.
sum-goods = Articles : { $amount }
sum-discount = Remise : −{ $amount }
sum-shipping = Livraison ({ $name }) : { $amount }
sum-tax = Taxe : { $amount }
sum-tax-included = Taxe comprise : { $amount }
sum-total = Total : { $amount }
sum-email = E-mail : { $email }
sum-method = Paiement : { $method }
coupon-on = { $code } retire { $amount }.
coupon-free-shipping = { $code } rend la livraison gratuite.
coupon-off = { $code } est retiré de votre panier.
saved-for-later = Gardé pour plus tard : { $names }.
back-in-cart = De nouveau dans votre panier : { $names }.
cart-saved = Gardé pour plus tard :

# The profile
profile-address = L'adresse de votre profil : { $address }.
profile-methods = Vos moyens de paiement : { $methods }.
gift-balance = Votre carte cadeau { $name } contient { $amount }.
gift-none = Il n'y a pas de carte cadeau dans votre profil.

# Why something cannot be done
refused-no-such-order = Vous n'avez pas de telle commande.
refused-not-pending = La commande est { $status } ; ce n'est possible qu'avant l'envoi.
refused-not-delivered = La commande est { $status } ; ce n'est possible qu'une fois livrée.
refused-already-changed = Cette commande a déjà été modifiée ; ce n'est possible qu'une fois.
refused-already-requested = Un retour ou un échange est déjà en cours pour cette commande ; ce n'est possible qu'une fois.
refused-return-window-over = Ce n'est possible que dans les { $days } jours après la livraison.
refused-paid-in-parts = Cette commande a été payée en plusieurs fois, son paiement ne peut pas être changé.
refused-reason-not-accepted = Pourquoi l'annuler ? La boutique accepte : { $reasons }.
refused-method-needed = Quel moyen de paiement ?
refused-method-not-yours = Ce moyen de paiement n'est pas dans votre profil.
refused-refund-method = L'argent ne peut revenir que par le moyen payé ou sur une de vos cartes cadeaux.
refused-gift-card-too-small = La carte cadeau contient { $balance } ; il faut { $needed }.
refused-gift-card-empty = Il ne reste rien sur cette carte cadeau.
refused-same-method = Elle est déjà payée ainsi.
refused-not-in-order = Cet article n'est pas dans la commande.
refused-other-product = Un article ne s'échange que contre une autre option du même produit.
refused-not-available = Cette option n'est pas disponible pour le moment.
refused-same-item = C'est l'option que vous avez déjà.
refused-never-returned = { $name } ne peut être ni retourné ni échangé.
refused-address-incomplete = L'adresse n'est pas complète : il faut rue, ville, code postal et pays.
refused-no-profile = Je n'ai pas de profil de vous. Connectez-vous d'abord, s'il vous plaît.
refused-price-changed = Un prix a changé entre-temps. Regardez encore une fois, s'il vous plaît.
refused-cart-empty = Votre panier est vide.
refused-not-enough = Il ne reste pas assez de { $name } pour cette commande.
refused-payment-declined = Le paiement a été refusé ; rien n'a été débité.
refused-payment-pending = Le paiement n'a pas encore reçu de réponse. Rien ne sera débité deux fois : votre commande suit dès qu'il est passé, sinon rien n'est débité.
refused-payment-action = Votre banque demande de confirmer d'abord ce paiement ; rien n'est encore débité. C'est ici : { $url } puis dites-moi que c'est fait.
refused-payment-action-app = Votre banque demande de confirmer d'abord ce paiement dans son application ; rien n'est encore débité. Dites-moi quand c'est fait.
refused-summary-changed = Quelque chose a changé entre-temps. Regardez encore une fois, s'il vous plaît.
refused-total-changed = Quelque chose a changé entre-temps : le total était de { $was }. Regardez encore une fois, s'il vous plaît.
payment-gave-up = Votre paiement n'est pas passé ; rien n'a été débité.
refused-unknown = La boutique ne connaît pas le code { $coupon }.
refused-not-started = Le code { $coupon } n'est pas encore valable.
refused-expired = Le code { $coupon } a expiré.
refused-other-currency = Le code { $coupon } n'est pas pour cette monnaie.
refused-used-up = Le code { $coupon } est épuisé.
refused-used-before = Vous avez déjà utilisé le code { $coupon }.
refused-below-minimum = Le code { $coupon } demande un achat d'au moins { $minimum }.
refused-does-not-stack = Le code { $coupon } ne va pas avec un autre.
refused-too-many = Aucun autre code ne tient dans ce panier.
refused-no-email = Ce n'est pas une adresse e-mail.
refused-no-country = Je ne connais pas ce pays.
refused-no-state = Je ne connais pas cet État.
refused-no-zip = Ce n'est pas un code postal de ce pays.
refused-no-delivery = La boutique ne livre pas là-bas.

# What may be tapped
chip-everything = Tout ce qu'elle contient
chip-orders = Voir mes commandes
chip-status = Où est ma commande ?
chip-cancel = Annuler cette commande
chip-return-items = Retourner des articles de cette commande
chip-exchange = Échanger des articles de cette commande
chip-change-address = Changer l'adresse de cette commande
chip-change-payment = Changer le paiement de cette commande
chip-change-items = Changer un article de cette commande
chip-usual = Mon adresse habituelle
chip-checkout = Passer la commande
chip-paid = J'ai confirmé
chip-gone-through = Le paiement est-il passé ?
chip-pay-otherwise = Payer autrement
chip-yes-buy = Oui, commander

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Oui, la commande { $order } peut encore être annulée tant qu'elle n'est pas expédiée.
can-modify = Oui, la commande { $order } peut encore être modifiée tant qu'elle n'est pas expédiée.
can-return = Oui, des articles de la commande { $order } peuvent être renvoyés.
can-exchange = Oui, des articles de la commande { $order } peuvent être échangés une fois.
can-until = C'est possible jusqu'au { $date }.
can-not = Non.
several-are = Il s'agit de ces commandes : { $orders }.
several-not = Ce n'est pas possible pour : { $orders }.
several-later = { $count } autres pourront suivre.
ask-method-of = Il y en a plusieurs de ce type ; dites-moi laquelle :
buy-total = Au total, cela fait { $amount }, livraison et taxes comprises.
buy-total-so-far = Pour l'instant, cela fait { $amount } ; ce qui manque encore peut le changer.
buy-arrival = Avec { $name }, il faut { $days } jours ouvrés.
buy-ways = Voici les modes de livraison, avec prix et délai :
buy-needs-address = Cela dépend de la destination ; il me faut d'abord l'adresse.

review-which = Lequel de ces articles voulez-vous évaluer ?
review-here = Voici le formulaire de votre avis sur { $name }, de la commande { $order }.
review-in-words = Combien d’étoiles sur 5 pour { $name }, et pourquoi ? Nommez l’article et dites les deux en un message.
review-none = Rien à évaluer de votre part : c’est possible pour ce qui a été livré, une fois par achat.
refused-already-reviewed = Vous avez déjà donné votre avis sur cet achat.
refused-review-text = Un avis demande quelques mots.
will-write-review = Un avis sur { $name } avec { $stars } étoiles sur 5 et ce que vous avez écrit serait envoyé.
did-write-review = Merci. Votre avis sur { $name } sera affiché une fois lu par la boutique.
chip-review = Je veux donner mon avis sur { $name }
