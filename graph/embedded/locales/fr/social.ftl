# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Bonjour et bienvenue chez { $shop }. Que cherchez-vous ?
    .way2 = Bonjour ! Je peux trouver des produits, les comparer, résumer les avis et gérer votre panier. Par quoi commence-t-on ?
    .way3 = Bonjour. Dites-moi ce qu'il vous faut, et votre budget si vous en avez un.
greet-again = Re-bonjour. Que puis-je faire pour vous ?
    .way2 = Je suis toujours là. Que souhaitez-vous regarder ?
hello = Bonjour !
    .way2 = Bonjour à vous !
thanks = Je vous en prie. Autre chose ?
    .way2 = Avec plaisir. On regarde autre chose ?
    .way3 = C'est un plaisir.
thanks-short = Je vous en prie.
goodbye = Au revoir et merci de votre visite. Votre panier reste tel quel.
    .way2 = À bientôt. Je vous garde votre panier.
smalltalk = Je suis l'assistant d'achat de { $shop }, un programme et non une personne. Je trouve des produits, les compare, lis les avis pour vous et réponds aux questions sur la livraison, les retours et le paiement.
    .way2 = Je suis l'assistant de la boutique, pas une personne. Les produits, les avis, votre panier et le fonctionnement de la boutique : voilà ce que je connais.
out-of-scope = Je ne peux pas vous aider sur ce point ici. Je connais cette boutique : ses produits, les avis, votre panier, la livraison, les retours et le paiement.
    .way2 = Là, je ne peux pas vous aider. En revanche, je peux trouver des produits, les comparer ou répondre à des questions sur la boutique.
unsafe = Je ne peux pas vous aider pour cela. Si vous cherchez quelque chose dans la boutique, volontiers.
    .way2 = Je n'aide pas pour cela. Je peux trouver des produits ou répondre à des questions sur la boutique.
unclear = Je ne suis pas sûr d'avoir compris. Cherchez-vous un produit, ou est-ce une question sur la boutique ?
    .way2 = Pouvez-vous le dire autrement ? Un produit, un budget ou une question sur la boutique, tout convient.
unclear-again = Désolé, je ne comprends toujours pas. Donnez-moi le nom d'un produit, choisissez ci-dessous, ou je vous passe un conseiller.
human = J'ai noté pour l'équipe que vous souhaitez parler à quelqu'un. En attendant, je continue volontiers avec vous.
denied = Très bien, je n'ai rien changé.
    .way2 = Pas de souci, rien n'a été modifié.
confirm-nothing = Bien. Que souhaitez-vous faire maintenant ?
capped = Cela a pris plus de temps que je ne m'en accorde. Voici ce que j'ai jusqu'ici.
unsupported = Je n'ai pas de réponse dont je puisse me porter garant. Pouvez-vous poser la question autrement ?
without-brief = Je peux trouver des produits, les comparer et répondre à des questions sur la boutique.
language-yes = Oui, bien sûr. Je réponds en français à partir de maintenant. Que cherchez-vous ?
    .way2 = Volontiers, en français alors. Que puis-je faire pour vous ?
language-no = Désolé, je ne parle pas encore cette langue ({ $asked }). Je peux répondre dans celles-ci : { $known }.
language-which = Je parle { $known }. Quelle langue préférez-vous ?

# Grief and hardship
distress = Je suis sincèrement désolé. Rien ne presse ici. Si vous le souhaitez, je peux vous mettre en relation avec une personne de l'équipe ; et si c'est trop lourd, parlez-en à quelqu'un de confiance.

# Ce que les clients disent d eux-mêmes
noted = Je le garde en tête :{ $limits }. Que cherchez-vous ?
    .way2 = C'est noté, je m'y tiens :{ $limits }. Que dois-je chercher ?
noted-freely = C'est noté. Que cherchez-vous ?
# Ce qui a été demandé avant
asked-first = Au début, vous avez demandé : { $name }{ $limits }.
asked-nothing = Vous n'avez encore demandé aucun produit. Que cherchez-vous ?
joke = Pourquoi la lampe suit-elle des cours du soir ? Pour être plus brillante. Je suis meilleur avec les produits : que puis-je vous montrer ?
    .way2 = J'ai voulu vendre une horloge qui retardait. Le client a dit qu'il était temps. Et vous, que puis-je trouver pour vous ?
# Peu d argent
hardship = Je suis désolé, c'est une période difficile. Alors chaque centime compte : dites-moi ce qu'il vous faut et je montre le moins cher d'abord.
hardship-short = Je suis désolé, c'est une période difficile. Voici ce qui coûte le moins :
