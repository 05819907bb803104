# Telling of single products, from their listings.

ask-this-one = Meinen Sie dieses?
ask-which = Welches Produkt meinen Sie?
    .way2 = Welches meinen Sie?
name-it = Welches Produkt meinen Sie? Nennen Sie mir den Namen oder die Art von Produkt.
    .way2 = Noch haben wir nichts vor uns. Um welches Produkt geht es?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } kostet in { $options } { $price }{ $out }.
dearer = {" "}und bis zu { $price } ({ $options })
but-sold-out = , ist aber zurzeit ausverkauft
described = { $name }{ $by } { $costs } und ist { $stock }{ $rated }.
shop-describes = Aus dem Text des Shops, wie er dort steht:
by-brand = {" "}von { $brand }
and-rated = ; { $stars }
comes-in = Erhältlich in { $options }.
available = { $name } ist { $stock }, Preis: { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = auf Lager in { $options }
sold-out-in = ausverkauft in { $options }
yes-in-stock-in = Ja, { $name } ({ $price }) ist in { $options } auf Lager.
no-sold-out-in = { $name } ist in { $options } ausverkauft.
no-not-in = Nein, { $name } gibt es nicht in { $options }.
one-version = { $name } gibt es nur in einer Ausführung, und sie ist { $stock }.
one-version-as =
    { $fits ->
        [yes] Ja, { $name } gibt es nur in einer Ausführung ({ $rows }).
       *[no] Nein, { $name } gibt es nur in einer Ausführung ({ $rows }).
    }
which-option = { $name } gibt es in { $options }. Was hätten Sie gern?
not-in-but = { $name } gibt es nicht in { $asked }. Sie bekommen es in { $options }.
sold-out-but = { $name } in { $asked } ist ausverkauft. Zu haben ist: { $options }.
lists =
    { $verdict ->
        [yes] Ja, in den Angaben zu { $name } steht { $rows }.
        [no] Nein, in den Angaben zu { $name } steht { $rows }.
       *[open] In den Angaben zu { $name } steht { $rows }.
    }
by-name = Ja, das sagt schon der Name: { $name }.
by-name-short = ja, laut Name
by-description = Aus der Beschreibung von { $name }: { $quote }
nearest = Am nächsten kommt dem in den Angaben zu { $name } { $quote }; ausdrücklich steht es dort nicht.
listing-silent = In den Angaben zu { $name } steht davon nichts.
    .way2 = { $name }: Dazu steht nichts in den Angaben.
buyers-silent = Auch kein Käufer hat darüber geschrieben.
    .way2 = Die Bewertungen erwähnen es auch nicht.
all-silent = Weder die Angaben noch die Bewertungen von { $names } sagen etwas dazu.
none-tells = In keiner dieser Beschreibungen steht etwas dazu.
why-these = Warum gerade diese, der Reihe nach:
    .way2 = Was jeweils dafür spricht:
why-nothing = Ich gebe nur wieder, was beim Shop verzeichnet ist. Fragen Sie nach einem Produkt, und ich sage, was darüber bekannt ist.
sure = Ja, ich habe gerade noch einmal nachgesehen:
    .way2 = Noch einmal geprüft:
sure-line = { $name } { $costs } und ist { $stock }{ $rated }
sure-text = Ja, so steht es in den Texten des Shops.
    .way2 = Ja, das sagen die eigenen Texte des Shops.
