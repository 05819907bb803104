# What is said more formally, in place of the messages of the same name.

thanks = Graag gedaan. Kan ik u nog ergens mee helpen?
    .way2 = Het was mij een genoegen. Wilt u nog iets anders bekijken?
thanks-short = Graag gedaan.
denied = Goed, alles is gebleven zoals het was.
    .way2 = Zeker, er is niets gewijzigd.
hello = Goedendag.
language-yes = Zeker. Vanaf nu antwoord ik in het Nederlands. Waar bent u naar op zoek?
complaint = Wij bieden u onze excuses aan, zo hoort het niet te gaan.
    .way2 = Het ongemak spijt ons oprecht.
complaint-offer = Indien u dat wenst, geef ik dit door aan iemand van het team.
    .way2 = Mag ik u doorverbinden met iemand van het team?
pick = Ik raad u { $name } aan: het product { $reasons }.
added = Nu in uw winkelwagen: { $lines }.
    .way2 = Ik heb { $lines } in uw winkelwagen gelegd.
cart-state = { $count ->
        [one] Dat is { $count } artikel voor { $total }.
       *[other] Dat zijn { $count } artikelen, samen { $total }.
    }
    .way2 = In uw winkelwagen: { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    } voor { $total }.
cart-empty = Uw winkelwagen is leeg.
    .way2 = Er zit niets in uw winkelwagen.
cart-is = Uw winkelwagen, { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }:
    .way2 = Dit zit in uw winkelwagen ({ $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }):
note-was = was { $price } toen u het toevoegde
removed = Gedaan, ik heb { $names } uit uw winkelwagen gehaald.
    .way2 = Uit uw winkelwagen: { $names }.
updated = Aangepast: u hebt nu { $line }.
    .way2 = In uw winkelwagen zit nu { $line }.
cleared = Uw winkelwagen is nu leeg.
ask-which-cart = Welk artikel in uw winkelwagen bedoelt u?
on-topic = Over uw vraag:
refused-only-left = Van { $name } { $stock ->
        [one] is er nog maar { $stock } over
       *[other] zijn er nog maar { $stock } over
    }{ $held ->
        [0] {""}
       *[other] , en u hebt er al { $held } in uw winkelwagen
    }.
refused-not-in-cart = Dat zit niet in uw winkelwagen.
refused-choose-variant = U hebt er verschillende uitvoeringen van in uw winkelwagen. Welke bedoelt u?
refused = Dat lukte niet, sorry. Kunt u het anders zeggen?
too-long = Dat is langer dan { $most } tekens. Kunt u het korter zeggen?
empty = Ik heb geen woorden ontvangen. Wat kan ik voor u doen?
refusal-injection = Daar kan ik niet mee helpen. Ik ben er voor de winkel: producten zoeken en vergelijken, uw winkelwagen en bestellingen, bezorging en retourneren. Waar bent u naar op zoek?
refusal-self-harm = Wat erg dat het nu zo zwaar is, en goed dat u het zegt. U hoeft dit niet alleen te doen: praat met iemand die u vertrouwt of bel een hulplijn. In Nederland bereikt u 113 Zelfmoordpreventie gratis via 113 of 0800-0113, in België de Zelfmoordlijn via 1813; elders vindt u gratis hulp op findahelpline.com. Bent u in direct gevaar, bel dan meteen 112.
no-help = Daar heb ik geen precieze informatie over. Zal ik u doorverbinden met een medewerker?
    .way2 = De teksten van de winkel zeggen daar niets over. Iemand van het team kan misschien helpen.
ask-what = Aan wat voor product denkt u?
    .way2 = Graag. Wat zoekt u precies?
found-keyword = Ik weet niet zeker of u dit bedoelt, maar dit komt het dichtst in de buurt:
    .way2 = Hierin staan een paar van uw woorden; vertelt u mij meer als het niet klopt:
all-seen = Dat was alles{ $limits }: u hebt ze alle { $count } gezien.
    .way2 = Meer is er niet{ $limits }; die { $count } zijn alles.
brands-of = Bij { $subject } vindt u { $names }.
    .way2 = Voor { $subject } heb ik { $names }.
want-smaller = { $name } is hier meestal { $usual } ({ $count } van { $total }). Wilt u het kleiner?
    .way2 = Meestal is het hier { $name } { $usual } ({ $count } van { $total }). Wilt u liever iets kleiners?
want-larger = { $name } is hier meestal { $usual } ({ $count } van { $total }). Wilt u het groter?
want-more = { $name } is hier meestal { $usual } ({ $count } van { $total }). Wilt u meer?
want-which = Om het te beperken, { $name }: { $choices }?
    .way2 = Hebt u een voorkeur voor { $name }? Er zijn bijvoorbeeld { $choices }.
want-price = Hebt u een budget? Bijvoorbeeld { $choices }.
    .way2 = Wat wilt u uitgeven: { $choices }?
ask-which = Welk product bedoelt u?
    .way2 = Welke bedoelt u?
name-it = Welk product bedoelt u? Noemt u de naam of wat voor soort product het is.
    .way2 = We hebben nog niets voor ons. Om welk product gaat het?
which-option = { $name } is er in { $options }. Welke wilt u?
not-in-but = { $name } is er niet in { $asked }. U kunt het krijgen in { $options }.
why-nothing = Ik herhaal alleen wat er bij de winkel bekend is. Vraagt u naar een product en ik vertel wat ervan bekend is.
greet = Goedendag, welkom bij { $shop }. Waar bent u naar op zoek?
    .way2 = Goedendag. Ik kan producten zoeken, ze vergelijken, vertellen wat kopers ervan vinden en op uw winkelwagen letten. Waar beginnen we mee?
    .way3 = Goedendag. Vertelt u mij wat u nodig hebt, en uw budget als u er een hebt.
greet-again = Nogmaals goedendag. Wat kan ik voor u doen?
    .way2 = Ik ben er nog. Wat wilt u bekijken?
goodbye = Tot ziens en bedankt voor uw bezoek. Uw winkelwagen blijft zoals hij is.
    .way2 = Tot gauw. Ik bewaar uw winkelwagen.
smalltalk = Ik ben de winkelassistent van { $shop }, een programma en geen mens. Ik kan producten zoeken, vergelijken, reviews voor u lezen en vragen beantwoorden over bezorging, retourneren en betalen.
    .way2 = Ik ben de assistent van de winkel, geen mens. Producten, reviews, uw winkelwagen en hoe de winkel werkt: daar weet ik van.
out-of-scope = Daar kan ik hier niet mee helpen. Ik ken deze winkel: de producten, de reviews, uw winkelwagen, bezorging, retourneren en betalen.
    .way2 = Daarmee kan ik u niet helpen. Wel kan ik producten zoeken, ze vergelijken of vragen over de winkel beantwoorden.
unsafe = Daar kan ik niet mee helpen. Zoekt u iets in de winkel, dan graag.
    .way2 = Daar help ik niet mee. Ik kan producten zoeken of vragen over de winkel beantwoorden.
unclear = Ik weet niet zeker of ik dat goed begrijp. Zoekt u een product, of is het een vraag over de winkel?
    .way2 = Kunt u het anders zeggen? Een product, een budget of een vraag over de winkel, het kan allemaal.
unclear-again = Sorry, ik kom er nog niet uit. Noemt u een product, kiest u hieruit, of ik verbind u door met een medewerker.
human = Ik heb voor het team genoteerd dat u iemand wilt spreken. Tot er iemand bij komt, help ik graag verder.
confirm-nothing = Mooi. Wat wilt u nu doen?
unsupported = Ik heb geen antwoord waar ik voor in kan staan. Kunt u het anders vragen?
language-which = Ik spreek { $known }. Welke taal wilt u?
