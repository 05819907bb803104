# Telling of single products, from their listings.

ask-this-one = Bedoel je deze?
ask-which = Welk product bedoel je?
    .way2 = Welke bedoel je?
name-it = Welk product bedoel je? Noem de naam of wat voor soort product het is.
    .way2 = We hebben nog niets voor ons. Om welk product gaat het?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } in { $options } kost { $price }{ $out }.
dearer = {" "}en gaat tot { $price } ({ $options })
but-sold-out = , maar is momenteel uitverkocht
described = { $name }{ $by } { $costs } en is { $stock }{ $rated }.
shop-describes = Uit de tekst van de winkel, zoals die er staat:
by-brand = {" "}van { $brand }
and-rated = ; { $stars }
comes-in = Verkrijgbaar in { $options }.
available = { $name } is { $stock }, voor { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = op voorraad in { $options }
sold-out-in = uitverkocht in { $options }
yes-in-stock-in = Ja, { $name } ({ $price }) is op voorraad in { $options }.
no-sold-out-in = { $name } is uitverkocht in { $options }.
no-not-in = Nee, { $name } is er niet in { $options }.
one-version = { $name } is er maar in één uitvoering, en is { $stock }.
one-version-as =
    { $fits ->
        [yes] Ja, { $name } is er maar in één uitvoering ({ $rows }).
       *[no] Nee, { $name } is er maar in één uitvoering ({ $rows }).
    }
which-option = { $name } is er in { $options }. Welke wil je?
not-in-but = { $name } is er niet in { $asked }. Je kunt het krijgen in { $options }.
sold-out-but = { $name } in { $asked } is uitverkocht. Verkrijgbaar in { $options }.
lists =
    { $verdict ->
        [yes] Ja, bij { $name } staat { $rows }.
        [no] Nee, bij { $name } staat { $rows }.
       *[open] Bij { $name } staat { $rows }.
    }
by-name = Ja, dat zegt de naam al: { $name }.
by-name-short = ja, volgens de naam
by-description = Uit de beschrijving van { $name }: { $quote }
nearest = Het dichtst in de buurt bij { $name } komt { $quote }; met zoveel woorden staat het er niet.
listing-silent = Bij { $name } staat dat niet vermeld.
    .way2 = { $name }: daarover wordt niets vermeld.
buyers-silent = Ook geen koper heeft erover geschreven.
    .way2 = De reviews noemen het ook niet.
all-silent = Noch de gegevens noch de reviews van { $names } zeggen er iets over.
none-tells = In geen van hun beschrijvingen staat dat.
why-these = Waarom deze, één voor één:
    .way2 = Wat voor elk ervan pleit:
why-nothing = Ik herhaal alleen wat er bij de winkel bekend is. Vraag naar een product en ik vertel wat ervan bekend is.
sure = Ja, ik heb het net nog eens nagekeken:
    .way2 = Nog eens gecontroleerd:
sure-line = { $name } { $costs } en is { $stock }{ $rated }
sure-text = Ja, zo staat het in de tekst van de winkel zelf.
    .way2 = Ja, dat staat in de teksten van de winkel.
