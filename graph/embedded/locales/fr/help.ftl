# How the shop works, complaints, and what this chat cannot do.

no-help = Je n'ai pas d'information précise à ce sujet. Voulez-vous que je vous passe un conseiller ?
    .way2 = Les textes de la boutique n'en disent rien. Quelqu'un de l'équipe pourrait vous aider.
not-yet = Je ne peux pas encore consulter ni modifier les commandes dans ce chat, et je ne veux pas deviner.
    .way2 = Je ne vois pas encore vos commandes dans ce chat. Quelqu'un de l'équipe le peut.
not-yet-checkout = Je ne peux pas encore encaisser dans ce chat. Votre panier est conservé pour la caisse de la boutique.
not-yet-coupon = Je ne peux pas encore appliquer de codes dans ce chat.
shop-writes = Voici ce que la boutique écrit à ce sujet :
how-it-works = { $said } Voici comment cela se passe ici :
complaint = Je suis désolé, cela ne devrait pas se passer ainsi.
    .way2 = C'est contrariant, et j'en suis désolé.
complaint-offer = Si vous le souhaitez, je transmets cela à quelqu'un de l'équipe.
    .way2 = Voulez-vous que je vous passe quelqu'un de l'équipe ?
