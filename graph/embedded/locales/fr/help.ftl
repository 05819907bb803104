# How the shop works, complaints, and what this chat cannot do.

no-help = Je n'ai pas d'information précise à ce sujet. Voulez-vous que je vous passe un conseiller ?
    .way2 = Les textes de la boutique n'en disent rien. Quelqu'un de l'équipe pourrait vous aider.
no-help-but = Je n'ai pas d'information précise à ce sujet. C'est peut-être l'une de ces questions ; sinon, je vous passe un conseiller.
    .way2 = Les textes de la boutique ne disent rien là-dessus. Voici les questions les plus proches ; quelqu'un de l'équipe pourrait aussi vous aider.
shop-writes = Voici ce que la boutique écrit à ce sujet :
complaint = Je suis désolé, cela ne devrait pas se passer ainsi.
    .way2 = C'est contrariant, et j'en suis désolé.
complaint-offer = Si vous le souhaitez, je transmets cela à quelqu'un de l'équipe.
    .way2 = Voulez-vous que je vous passe quelqu'un de l'équipe ?
