# What is said more briefly; remarks are left out.

greet = Was suchen Sie?
greet-again = Was noch?
hello = Hallo.
thanks = Gern.
thanks-short = Gern.
goodbye = Auf Wiedersehen. Der Warenkorb bleibt.
smalltalk = Ich bin der Assistent von { $shop }, ein Programm. Ich finde und vergleiche Produkte und beantworte Fragen zum Shop.
out-of-scope = Ich kann nur zu diesem Shop helfen.
unsafe = Dabei helfe ich nicht.
unclear = Ein Produkt oder eine Frage zum Shop?
denied = Nichts geändert.
confirm-nothing = Was noch?
language-yes = Gern, auf Deutsch.
complaint = Das tut mir leid.
complaint-offer = Soll ich Sie an einen Menschen weitergeben?
human = Notiert: Das Team meldet sich. Ich helfe so lange weiter.
found = { $subject }{ $limits }:
found-of = Die besten { $count } von { $subject }{ $limits }:
added = Im Warenkorb: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
