# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Guten Tag und willkommen bei { $shop }. Was suchen Sie?
    .way2 = Hallo! Ich finde Produkte, vergleiche sie, fasse Bewertungen zusammen und kümmere mich um Ihren Warenkorb. Womit fangen wir an?
    .way3 = Hallo. Sagen Sie mir, was Sie brauchen, gern auch Ihr Budget.
greet-again = Hallo noch einmal. Was kann ich für Sie tun?
    .way2 = Ich bin noch da. Was möchten Sie sich ansehen?
hello = Hallo!
    .way2 = Guten Tag!
thanks = Gern geschehen. Kann ich noch etwas für Sie tun?
    .way2 = Gern. Wollen wir uns noch etwas ansehen?
    .way3 = Sehr gern.
thanks-short = Gern geschehen.
goodbye = Auf Wiedersehen und danke für Ihren Besuch. Ihr Warenkorb bleibt, wie er ist.
    .way2 = Bis bald. Ihren Warenkorb hebe ich auf.
smalltalk = Ich bin der Einkaufsassistent von { $shop }, ein Programm und kein Mensch. Ich finde Produkte, vergleiche sie, lese Bewertungen für Sie und beantworte Fragen zu Lieferung, Rückgabe und Zahlung.
    .way2 = Ich bin der Assistent dieses Shops, kein Mensch. Produkte, Bewertungen, Ihr Warenkorb und wie der Shop funktioniert: Damit kenne ich mich aus.
out-of-scope = Dabei kann ich hier nicht helfen. Ich kenne diesen Shop: Produkte, Bewertungen, Ihren Warenkorb, Lieferung, Rückgabe und Zahlung.
    .way2 = Damit kann ich leider nicht dienen. Ich kann Produkte finden, sie vergleichen oder Fragen zum Shop beantworten.
unsafe = Dabei kann ich nicht helfen. Wenn Sie etwas im Shop suchen, gern.
    .way2 = Damit helfe ich nicht. Ich kann Produkte finden oder Fragen zum Shop beantworten.
unclear = Das habe ich nicht sicher verstanden. Suchen Sie ein Produkt, oder ist es eine Frage zum Shop?
    .way2 = Können Sie das anders sagen? Ein Produkt, ein Budget oder eine Frage zum Shop, alles hilft.
unclear-again = Ich verstehe es leider immer noch nicht. Nennen Sie ein Produkt, wählen Sie eines davon, oder ich gebe Sie an einen Menschen weiter.
human = Ich habe für das Team notiert, dass Sie mit einem Menschen sprechen möchten. Bis jemand dazukommt, helfe ich gern weiter.
denied = In Ordnung, ich habe alles so gelassen.
    .way2 = Kein Problem, es wurde nichts geändert.
confirm-nothing = Gut. Was möchten Sie als Nächstes tun?
capped = Das hat länger gedauert, als ich mir erlaube. Hier ist, was ich bis jetzt habe.
unsupported = Darauf kann ich keine Antwort geben, für die ich einstehen kann. Fragen Sie mich bitte anders.
without-brief = Ich kann Produkte finden, sie vergleichen und Fragen zum Shop beantworten.
language-yes = Ja, gern. Ab jetzt antworte ich auf Deutsch. Was suchen Sie?
    .way2 = Natürlich, dann auf Deutsch. Was kann ich für Sie tun?
language-no = Das kann ich leider noch nicht: { $asked }. Ich kann in diesen Sprachen antworten: { $known }.
language-which = Ich spreche { $known }. Welche Sprache möchten Sie?

# Grief and hardship
distress = Das tut mir sehr leid. Hier eilt nichts. Wenn Sie möchten, gebe ich Sie an einen Menschen aus dem Team weiter; und wenn es zu schwer wird, sprechen Sie bitte mit jemandem, dem Sie vertrauen.

# Was Kunden von sich erzählen
noted = Das merke ich mir:{ $limits }. Was suchen Sie?
    .way2 = Notiert, daran halte ich mich:{ $limits }. Wonach soll ich suchen?
noted-freely = Notiert. Was suchen Sie?
# Wonach vorher gefragt wurde
asked-first = Zuerst haben Sie gefragt nach: { $name }{ $limits }.
asked-nothing = Sie haben noch nach keinem Produkt gefragt. Was suchen Sie?
joke = Warum ging die Lampe zur Abendschule? Sie wollte heller werden. Mit Produkten kann ich es besser: Was darf ich Ihnen zeigen?
    .way2 = Ich wollte eine Uhr verkaufen, die nachging. Der Kunde sagte, es werde Zeit. Was darf ich für Sie finden?
# Wenig Geld
hardship = Das tut mir leid, das ist eine schwere Zeit. Dann zählt jeder Cent: Sagen Sie mir, was Sie brauchen, und ich zeige Ihnen das Günstigste zuerst.
hardship-short = Das tut mir leid, das ist eine schwere Zeit. Hier ist, was am wenigsten kostet:
