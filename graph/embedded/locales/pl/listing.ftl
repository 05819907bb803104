# Lists of products, and what is said when nothing fits.

ask-what = O jakim produkcie myślisz?
    .way2 = Chętnie. Czego dokładnie szukasz?
subject =
    { $kind ->
        [any] { $count ->
            [one] { $count } produkt
            [few] { $count } produkty
            [many] { $count } produktów
           *[other] { $count } produktu
        }
       *[within] { $count ->
            [one] { $count } produkt
            [few] { $count } produkty
            [many] { $count } produktów
           *[other] { $count } produktu
        } w kategorii { $name }
    }
subject-uncounted =
    { $kind ->
        [any] wśród naszych produktów
       *[within] w kategorii { $name }
    }
found-one = Pasuje jeden produkt{ $limits }:
    .way2 = Jest dokładnie jeden{ $limits }:
found = Oto { $subject }{ $limits }, najlepiej pasujące na początku:
    .way2 = Mam { $subject }{ $limits }:
found-of = Najlepsze { $count } z tej listy, w sumie { $subject }{ $limits }:
    .way2 = W sumie { $subject }{ $limits }, a oto najlepsze { $count }:
found-sorted = Oto { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Jeszcze { $count }{ $limits }:
    .way2 = Następne { $count }{ $limits }:
found-last = I reszta{ $limits }, jeszcze { $count }:
    .way2 = Jeszcze { $count }{ $limits } i to wszystko:
found-keyword = Nie mam pewności, czy o to chodzi, ale to jest najbliżej:
    .way2 = Bliższych nie mam; napisz coś więcej, jeśli to nie to:
all-seen = To już wszystko{ $limits }, razem { $count }.
    .way2 = Więcej nie ma{ $limits }; te { $count } to wszystko.
bestsellers = Co teraz sprzedaje się najlepiej{ $where }:
    .way2 = Bestsellery{ $where }:
bestsellers-more = Więcej z tego, co dobrze się sprzedaje{ $where }:
    .way2 = Kolejne bestsellery{ $where }:
where = {" "}w kategorii { $names }
for-you = To może się spodobać{ $limits }:
popular-here = To lubią inni klienci{ $limits }:
goes-with = Inni wybierają do tego{ $limits }:
bought-with = Inni kupili do tego { $names }.
goes-with-unknown = Jeszcze nie wiem, co do tego pasuje. Te są zbliżone:
similar = Te są zbliżone:
    .way2 = Bardzo podobne:
read-as = Czytam { $pairs }.
read-pair = { $typo } jako { $word }
order-price-asc = od najtańszych
order-price-desc = od najdroższych
order-rating = od najlepiej ocenianych
order-popularity = od najpopularniejszych
order-review-count = od najczęściej opiniowanych
order-newest = od najnowszych
ordinal =
    { $place ->
        [1] pierwszy
        [2] drugi
        [3] trzeci
        [4] czwarty
        [5] piąty
       *[other] szósty
    }
remark-both = Najtańszy i zarazem najlepiej oceniany jest { $best }.
    .way2 = Najtańszy i najlepiej oceniany w jednym: { $best }.
remark-two = Najlepiej oceniany jest { $best }, najtańszy { $cheapest }.
    .way2 = Najlepsze oceny ma { $best }, a najmniej kosztuje { $cheapest }.
remark-best = Najlepiej oceniany jest { $best }.
    .way2 = Najlepsze oceny ma { $best }.
remark-cheap = Najtańszy jest { $cheapest }.
    .way2 = Najmniej kosztuje { $cheapest }.
brands-of = Marki { $subject }: { $names }.
    .way2 = Oto marki { $subject }: { $names }.
brands = Niektóre z { $count } marek: { $names }.
    .way2 = Liczba marek w sklepie: { $count }, wśród nich { $names }.
departments = Oto nasze działy:
below = W kategorii { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } produkt
        [few] { $count } produkty
        [many] { $count } produktów
       *[other] { $count } produktu
    })
nothing-fits = Nie mam nic, co spełnia to wszystko:{ $limits }. Pasowałoby: { $ways }.
    .way2 = Nic w sklepie nie spełnia tego wszystkiego:{ $limits }. Pasowałoby: { $ways }.
nothing-in = Nie widzę nic takiego w dziale { $names }. Pasowałoby: { $ways }.
nothing-fits-any = Nic w sklepie nie spełnia tego wszystkiego:{ $limits }. Rezygnacja z jednego warunku nie wystarczy.
nothing-like = Nie mam nic takiego.
    .way2 = Niestety sklep nie ma nic takiego.
nothing-called = Nie widzę w sklepie { $name }.
    .way2 = Wygląda na to, że { $name } nie ma w sklepie.
not-carried = Sklep nie ma nic marki { $names }.
    .way2 = Nie mam nic marki { $names }.
not-carried-but = Sklep nie ma nic marki { $names }. Najbliżej jest:
    .way2 = Nie mam nic marki { $names }, ale to jest zbliżone:
not-called-so = Nic w sklepie nie nazywa się { $name }. Najbliższe są te produkty:
    .way2 = Nie widzę tu produktu o nazwie { $name }; najbliższe są te:
not-here-but = Nie widzę w sklepie nic dla { $name }. Inni klienci kupują najczęściej:
    .way2 = Nic tu nie odpowiada { $name }. Zamiast tego bestsellery:
nothing-found-but = Nie widzę w sklepie nic, co odpowiada temu wszystkiemu. Zamiast tego bestsellery:
not-here-you = Nie widzę w sklepie nic takiego. Zamiast tego może się spodobać:
way =
    { $what }: { $count ->
        [one] { $count } produkt
        [few] { $count } produkty
        [many] { $count } produktów
       *[other] { $count } produktu
    } od { $price }
way-price-max = przy wyższej cenie
way-price-min = przy niższej cenie
way-brand = przy dowolnej marce
way-rating = przy dowolnej ocenie
way-category = w dowolnej kategorii
way-in-stock = razem z wyprzedanymi
way-exclude = bez wykluczeń
way-attribute = bez warunku { $name }
closest = Najbliższe różnią się tym: { $what }. Są osobno poniżej, każdy z tym, czego mu brakuje.
    .way2 = To, co najbliżej, nie zgadza się w jednym: { $what }. Poniżej, osobno, widać, czego brakuje.
want-smaller = { $name } to tutaj przeważnie { $usual } ({ $count } z { $total }). Ma być mniejszy?
    .way2 = Przeważa tu { $name } { $usual } ({ $count } z { $total }). Wolisz coś mniejszego?
want-larger = { $name } to tutaj przeważnie { $usual } ({ $count } z { $total }). Ma być większy?
want-less = { $name } to tutaj przeważnie { $usual } ({ $count } z { $total }). Wystarczy mniej?
want-more = { $name } to tutaj przeważnie { $usual } ({ $count } z { $total }). Ma być więcej?
want-which = Aby zawęzić, { $name }: { $choices }?
    .way2 = Co wolisz, jeśli chodzi o { $name }? Są na przykład { $choices }.
want-price = Masz jakiś budżet? Na przykład { $choices }.
    .way2 = Ile chcesz wydać: { $choices }?

# Gifts
gift-ask = Chętnie. Co ta osoba lubi robić?
need-ideas = Na to może się przydać{ $limits }:
gift-ideas = Kilka różnych pomysłów{ $limits }:
