# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Hallo, welkom bij { $shop }. Waar ben je naar op zoek?
    .way2 = Hoi! Ik kan producten zoeken, ze vergelijken, vertellen wat kopers ervan vinden en op je winkelwagen letten. Waar beginnen we mee?
    .way3 = Hallo. Vertel me wat je nodig hebt, en je budget als je er een hebt.
greet-again = Nogmaals hallo. Wat kan ik voor je doen?
    .way2 = Ik ben er nog. Wat wil je bekijken?
hello = Hallo!
    .way2 = Hoi!
thanks = Graag gedaan. Verder nog iets?
    .way2 = Fijn dat ik kon helpen. Zullen we nog iets anders bekijken?
    .way3 = Met plezier.
thanks-short = Graag gedaan.
goodbye = Tot ziens en bedankt voor je bezoek. Je winkelwagen blijft zoals hij is.
    .way2 = Tot gauw. Ik bewaar je winkelwagen.
smalltalk = Ik ben de winkelassistent van { $shop }, een programma en geen mens. Ik kan producten zoeken, vergelijken, reviews voor je lezen en vragen beantwoorden over bezorging, retourneren en betalen.
    .way2 = Ik ben de assistent van de winkel, geen mens. Producten, reviews, je winkelwagen en hoe de winkel werkt: daar weet ik van.
out-of-scope = Daar kan ik hier niet mee helpen. Ik ken deze winkel: de producten, de reviews, je winkelwagen, bezorging, retourneren en betalen.
    .way2 = Daarmee kan ik je niet helpen. Wel kan ik producten zoeken, ze vergelijken of vragen over de winkel beantwoorden.
unsafe = Daar kan ik niet mee helpen. Zoek je iets in de winkel, dan graag.
    .way2 = Daar help ik niet mee. Ik kan producten zoeken of vragen over de winkel beantwoorden.
unclear = Ik weet niet zeker of ik dat goed begrijp. Zoek je een product, of is het een vraag over de winkel?
    .way2 = Kun je het anders zeggen? Een product, een budget of een vraag over de winkel, het kan allemaal.
unclear-again = Sorry, ik kom er nog niet uit. Noem een product, kies hieruit, of ik verbind je door met een medewerker.
human = Ik heb voor het team genoteerd dat je iemand wilt spreken. Tot er iemand bij komt, help ik graag verder.
denied = Goed, ik heb alles gelaten zoals het was.
    .way2 = Geen probleem, er is niets veranderd.
confirm-nothing = Mooi. Wat wil je nu doen?
capped = Dat duurde langer dan ik mezelf toesta, dus dit is wat ik tot nu toe heb.
unsupported = Ik heb geen antwoord waar ik voor in kan staan. Kun je het anders vragen?
without-brief = Ik kan producten zoeken, ze vergelijken en vragen over de winkel beantwoorden.
language-yes = Ja, natuurlijk. Vanaf nu antwoord ik in het Nederlands. Waar ben je naar op zoek?
    .way2 = Prima, in het Nederlands dan. Wat kan ik voor je doen?
language-no = Sorry, die taal ({ $asked }) spreek ik nog niet. Ik kan antwoorden in het { $known }.
language-which = Ik spreek { $known }. Welke taal wil je?

# Grief and hardship
distress = Dat spijt me heel erg. Er is hier geen enkele haast. Als u wilt, verbind ik u door met iemand van het team; en als het te zwaar wordt, praat dan met iemand die u vertrouwt.

# Wat klanten over zichzelf vertellen
noted = Dat onthoud ik:{ $limits }. Waar ben je naar op zoek?
    .way2 = Genoteerd, daar houd ik me aan:{ $limits }. Wat zal ik zoeken?
noted-freely = Genoteerd. Waar ben je naar op zoek?
# Waar eerder naar gevraagd is
asked-first = Eerst vroeg je naar: { $name }{ $limits }.
asked-nothing = Je hebt nog naar geen product gevraagd. Waar ben je naar op zoek?
joke = Waarom ging de lamp naar de avondschool? Ze wilde wat helderder worden. Met producten ben ik beter: wat mag ik laten zien?
    .way2 = Ik wilde een klok verkopen die achterliep. De klant zei dat het tijd werd. En nu, wat zal ik zoeken?
# Weinig geld
hardship = Dat spijt me, dat is een zware tijd. Dan telt elke cent: vertel me wat je nodig hebt, dan laat ik het goedkoopste eerst zien.
hardship-short = Dat spijt me, dat is een zware tijd. Dit kost het minst:
