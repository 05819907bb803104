# What is said more formally, in place of the messages of the same name.

greet = Bienvenue chez { $shop }. En quoi puis-je vous être utile ?
    .way2 = Bonjour. Je peux rechercher des produits, les comparer, vous rapporter les avis et gérer votre panier. Par quoi souhaitez-vous commencer ?
    .way3 = Bonjour. Veuillez m'indiquer ce dont vous avez besoin et, si vous le souhaitez, votre budget.
greet-again = Bonjour à nouveau. En quoi puis-je vous être utile ?
    .way2 = Je reste à votre disposition. Que souhaitez-vous voir ?
hello = Bonjour.
thanks = Je vous en prie. Puis-je vous aider pour autre chose ?
    .way2 = Ce fut un plaisir. Souhaitez-vous voir autre chose ?
thanks-short = Je vous en prie.
goodbye = Au revoir et merci de votre visite. Votre panier est conservé tel quel.
    .way2 = Nous vous remercions de votre visite. Votre panier est conservé.
out-of-scope = Je regrette de ne pouvoir vous aider sur ce point. Je connais cette boutique : ses produits, les avis, votre panier, la livraison, les retours et le paiement.
unclear = Je ne suis pas certain de vous avoir bien compris. Cherchez-vous un produit, ou avez-vous une question sur la boutique ?
    .way2 = Pourriez-vous le formuler autrement ? Un produit, un budget ou une question sur la boutique m'aiderait.
denied = Très bien, tout est resté en l'état.
    .way2 = Certainement, rien n'a été modifié.
confirm-nothing = Très bien. Que souhaitez-vous faire ensuite ?
language-yes = Certainement. Je vous réponds désormais en français. Que cherchez-vous ?
complaint = Veuillez accepter nos excuses, cela ne devrait pas se produire.
    .way2 = Nous sommes sincèrement désolés de ce désagrément.
complaint-offer = Si vous le souhaitez, je transmets votre demande à un membre de l'équipe.
    .way2 = Souhaitez-vous que je vous mette en relation avec un membre de l'équipe ?
human = J'ai informé l'équipe que vous souhaitez parler à un conseiller. D'ici là, je reste à votre disposition.
pick = Je vous recommanderais { $name } : ce produit { $reasons }.
