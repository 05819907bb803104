# What is said more briefly; remarks are left out.

greet = Wat zoek je?
greet-again = Wat nu?
hello = Hoi.
thanks = Graag gedaan.
thanks-short = Graag gedaan.
goodbye = Tot ziens. Je winkelwagen is bewaard.
smalltalk = Ik ben de assistent van { $shop }, een programma. Ik zoek en vergelijk producten en beantwoord vragen over de winkel.
out-of-scope = Ik kan alleen met deze winkel helpen.
unsafe = Daar help ik niet mee.
unclear = Een product of een vraag over de winkel?
denied = Niets veranderd.
confirm-nothing = Wat nu?
language-yes = Prima, in het Nederlands.
complaint = Het spijt me.
complaint-offer = Zal ik je doorverbinden?
human = Genoteerd: het team komt erbij. Intussen ga ik verder.
found = { $subject }{ $limits }:
found-of = De beste { $count } van { $subject }{ $limits }:
added = In je winkelwagen: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
