# Products side by side.

differ = Czym się różnią, w kolejności jak wyżej:
no-difference = Opisy nie pokazują żadnej istotnej różnicy.
on-topic = W sprawie Twojego pytania:
points =
    { $kind ->
        [is] { $name } jest { $is }.
        [has] { $name } ma { $has }.
       *[both] { $name } jest { $is } i ma { $has }.
    }
point-better-rated = lepiej oceniany
point-best-rated = najlepiej oceniany
point-worst-rated = najgorzej oceniany
point-cheaper = tańszy
point-cheapest = najtańszy
point-dearest = najdroższy
point-lighter = lżejszy
point-lightest = najlżejszy
point-quieter = cichszy
point-quietest = najcichszy
point-longer-battery-life = dłuższy czas pracy baterii
point-longest-battery-life = najdłuższy czas pracy baterii
point-longer-runtime = dłuższy czas działania
point-longest-runtime = najdłuższy czas działania
point-longer-warranty = dłuższą gwarancję
point-longest-warranty = najdłuższą gwarancję
point-more-memory = więcej pamięci
point-most-memory = najwięcej pamięci
point-more-storage = więcej miejsca na dane
point-most-storage = najwięcej miejsca na dane
point-sharper-picture = ostrzejszy obraz
point-sharpest-picture = najostrzejszy obraz
point-faster-screen = szybszy ekran
point-fastest-screen = najszybszy ekran
point-higher-camera-resolution = aparat o wyższej rozdzielczości
point-highest-camera-resolution = aparat o najwyższej rozdzielczości
pick = Wybór: { $name }. Ten produkt { $reasons }.
    .way2 = Polecam { $name }. Ten produkt { $reasons }.
pick-rated = ma ocenę { $stars } od { $count ->
        [one] { $count } kupującego
       *[other] { $count } kupujących
    }
pick-both = Żaden z pozostałych nie kosztuje mniej.
    .way2 = Jest też najtańszy.
pick-cheap = Jeśli decyduje cena: { $name } { $costs }.
    .way2 = Najtańszy: { $name } { $costs }.
pick-price = Nie ma ocen, na których można polegać, więc decyduje cena: { $name } { $costs }.

# Który ma tego najwięcej, gdy żaden wiersz tego nie mówi
most-said = Co piszą o tym kupujący:
most-silent = Żaden opis nie mówi, jak wypadają pod tym względem, i żaden kupujący o tym nie napisał.
