# Products side by side.

differ = Waarin ze verschillen, in de volgorde van hierboven:
no-difference = Uit de gegevens blijkt geen verschil dat ertoe doet.
on-topic = Over je vraag:
points =
    { $kind ->
        [is] { $name } is { $is }.
        [has] { $name } heeft { $has }.
       *[both] { $name } is { $is } en heeft { $has }.
    }
point-better-rated = beter beoordeeld
point-best-rated = het best beoordeeld
point-worst-rated = het slechtst beoordeeld
point-cheaper = goedkoper
point-cheapest = het goedkoopst
point-dearest = het duurst
point-lighter = lichter
point-lightest = het lichtst
point-quieter = stiller
point-quietest = het stilst
point-longer-battery-life = een langere accuduur
point-longest-battery-life = de langste accuduur
point-longer-runtime = een langere gebruiksduur
point-longest-runtime = de langste gebruiksduur
point-longer-warranty = een langere garantie
point-longest-warranty = de langste garantie
point-more-memory = meer geheugen
point-most-memory = het meeste geheugen
point-more-storage = meer opslag
point-most-storage = de meeste opslag
point-sharper-picture = een scherper beeld
point-sharpest-picture = het scherpste beeld
point-faster-screen = een sneller scherm
point-fastest-screen = het snelste scherm
point-higher-camera-resolution = een camera met hogere resolutie
point-highest-camera-resolution = de camera met de hoogste resolutie
pick = Ik zou { $name } nemen: het product { $reasons }.
    .way2 = Mijn keuze is { $name }: het product { $reasons }.
pick-rated = krijgt { $stars } van { $count ->
        [one] { $count } koper
       *[other] { $count } kopers
    }
pick-both = Geen van de andere kost minder.
    .way2 = Het is ook nog de goedkoopste.
pick-cheap = Als de prijs beslist: { $name } { $costs }.
    .way2 = De goedkoopste: { $name } { $costs }.
pick-price = Beoordelingen zijn er niet, dus ik zou naar de prijs kijken: { $name } { $costs }.

# Welke er het meest van heeft, als geen regel het zegt
most-said = Wat kopers daarover schrijven:
most-silent = Hoe ze daarin verschillen staat bij geen van deze producten, en geen koper heeft erover geschreven.
