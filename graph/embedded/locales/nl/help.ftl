# How the shop works, complaints, and what this chat cannot do.

no-help = Daar heb ik geen precieze informatie over. Zal ik je doorverbinden met een medewerker?
    .way2 = De teksten van de winkel zeggen daar niets over. Iemand van het team kan misschien helpen.
no-help-but = Daar heb ik niet precies informatie over. Misschien bedoel je een van deze vragen, of ik verbind je door met een medewerker.
    .way2 = De teksten van de winkel zeggen niet precies iets daarover. Deze vragen komen het dichtst in de buurt; iemand van het team kan ook helpen.
shop-writes = Dit schrijft de winkel daarover:
complaint = Het spijt me, zo hoort het niet te gaan.
    .way2 = Dat is vervelend, en het spijt me.
complaint-offer = Als je wilt, geef ik dit door aan iemand van het team.
    .way2 = Zal ik je doorverbinden met iemand van het team?
