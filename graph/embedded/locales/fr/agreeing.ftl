# What will happen, told before it does, and the question for a yes.

ask-yes = Rien n'est fait pour l'instant. Dois-je continuer ?
chip-yes-go-ahead = Oui, allez-y
chip-no-leave = Non, laissez
