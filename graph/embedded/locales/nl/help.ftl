# How the shop works, complaints, and what this chat cannot do.

no-help = Daar heb ik geen precieze informatie over. Zal ik je doorverbinden met een medewerker?
    .way2 = De teksten van de winkel zeggen daar niets over. Iemand van het team kan misschien helpen.
not-yet = Ik kan in deze chat nog geen bestellingen inzien of wijzigen, en ik wil niet gokken.
    .way2 = Je bestellingen zie ik in deze chat nog niet. Iemand van het team wel.
not-yet-checkout = Afrekenen kan in deze chat nog niet. Je winkelwagen is bewaard voor de kassa van de winkel.
not-yet-coupon = Kortingscodes kan ik in deze chat nog niet toepassen.
shop-writes = Dit schrijft de winkel daarover:
how-it-works = { $said } Zo werkt het hier:
complaint = Het spijt me, zo hoort het niet te gaan.
    .way2 = Dat is vervelend, en het spijt me.
complaint-offer = Als je wilt, geef ik dit door aan iemand van het team.
    .way2 = Zal ik je doorverbinden met iemand van het team?
