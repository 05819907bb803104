# What is said more briefly; remarks are left out.

greet = Que cherchez-vous ?
greet-again = Et maintenant ?
hello = Bonjour.
thanks = De rien.
thanks-short = De rien.
goodbye = Au revoir. Votre panier est conservé.
smalltalk = Je suis l'assistant de { $shop }, un programme. Je trouve et compare des produits et réponds sur la boutique.
out-of-scope = Je ne peux aider que pour cette boutique.
unsafe = Je n'aide pas pour cela.
unclear = Un produit, ou une question sur la boutique ?
denied = Rien n'a changé.
confirm-nothing = Et maintenant ?
language-yes = D'accord, en français.
complaint = Désolé.
complaint-offer = Voulez-vous parler à un conseiller ?
human = Noté : l'équipe vous rejoindra. En attendant, je continue.
found = { $subject }{ $limits } :
found-of = Les { $count } meilleurs sur { $subject }{ $limits } :
added = Dans le panier : { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
