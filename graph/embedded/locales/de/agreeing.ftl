# What will happen, told before it does, and the question for a yes.

ask-yes = Noch ist nichts geschehen. Soll ich das so machen?
chip-yes-go-ahead = Ja, bitte so machen
chip-no-leave = Nein, lassen Sie es
