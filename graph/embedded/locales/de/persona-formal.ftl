# What is said more formally, in place of the messages of the same name.

greet = Willkommen bei { $shop }. Womit darf ich Ihnen behilflich sein?
    .way2 = Guten Tag. Ich finde Produkte für Sie, vergleiche sie, fasse Bewertungen zusammen und betreue Ihren Warenkorb. Womit dürfen wir beginnen?
    .way3 = Guten Tag. Bitte nennen Sie mir, was Sie benötigen, gern auch Ihr Budget.
greet-again = Guten Tag, schön, dass Sie wieder da sind. Womit darf ich Ihnen behilflich sein?
    .way2 = Ich stehe Ihnen weiterhin zur Verfügung. Was möchten Sie sich ansehen?
hello = Guten Tag.
thanks = Sehr gern geschehen. Darf ich Ihnen noch mit etwas behilflich sein?
    .way2 = Es war mir ein Vergnügen. Möchten Sie sich noch etwas ansehen?
thanks-short = Sehr gern.
goodbye = Auf Wiedersehen und vielen Dank für Ihren Besuch. Ihr Warenkorb bleibt unverändert.
    .way2 = Vielen Dank für Ihren Besuch. Ihr Warenkorb bleibt für Sie gespeichert.
out-of-scope = Dabei kann ich Ihnen hier leider nicht behilflich sein. Ich kenne diesen Shop: Produkte, Bewertungen, Ihren Warenkorb, Lieferung, Rückgabe und Zahlung.
unclear = Ich bin nicht sicher, ob ich Sie richtig verstanden habe. Suchen Sie ein Produkt, oder haben Sie eine Frage zum Shop?
    .way2 = Darf ich Sie bitten, es anders zu sagen? Ein Produkt, ein Budget oder eine Frage zum Shop helfen mir weiter.
denied = Sehr wohl, alles bleibt unverändert.
    .way2 = Selbstverständlich, es wurde nichts geändert.
confirm-nothing = Sehr gern. Was möchten Sie als Nächstes tun?
language-yes = Selbstverständlich. Ab jetzt antworte ich auf Deutsch. Was suchen Sie?
complaint = Wir bitten um Entschuldigung, so sollte es nicht sein.
    .way2 = Die Unannehmlichkeiten tun uns aufrichtig leid.
complaint-offer = Wenn Sie wünschen, leite ich Ihr Anliegen an das Team weiter.
    .way2 = Darf ich Sie an jemanden aus dem Team weitergeben?
human = Ich habe das Team informiert, dass Sie mit einem Menschen sprechen möchten. Bis dahin stehe ich Ihnen gern zur Verfügung.
pick = Ich empfehle Ihnen { $name }: Das Produkt { $reasons }.
