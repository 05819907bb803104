# Telling of single products, from their listings.

ask-this-one = Czy o to chodzi?
ask-which = O który produkt chodzi?
    .way2 = Który masz na myśli?
name-it = O który produkt chodzi? Podaj nazwę albo rodzaj produktu.
    .way2 = Nic jeszcze nie oglądamy. O który produkt chodzi?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } ({ $options }) kosztuje { $price }{ $out }.
dearer = {" "}i dochodzi do { $price } ({ $options })
but-sold-out = , ale jest chwilowo wyprzedany
described = { $name }{ $by } { $costs } i jest { $stock }{ $rated }.
shop-describes = Z opisu sklepu, tak jak tam jest:
by-brand = {" "}marki { $brand }
and-rated = ; { $stars }
comes-in = Dostępne warianty: { $options }.
available = { $name } jest { $stock }, cena: { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = dostępne: { $options }
sold-out-in = wyprzedane: { $options }
yes-in-stock-in = Tak, { $name } ({ $price }) jest dostępny w wersji { $options }.
no-sold-out-in = { $name } w wersji { $options } jest wyprzedany.
no-not-in = Nie, { $name } nie występuje w wersji { $options }.
one-version = { $name } ma tylko jedną wersję i jest { $stock }.
one-version-as =
    { $fits ->
        [yes] Tak, { $name } ma tylko jedną wersję ({ $rows }).
       *[no] Nie, { $name } ma tylko jedną wersję ({ $rows }).
    }
which-option = { $name } występuje w wersji { $options }. Którą wybierasz?
not-in-but = { $name } nie występuje w wersji { $asked }. Jest w wersji { $options }.
sold-out-but = { $name } w wersji { $asked } jest wyprzedane. Dostępne: { $options }.
lists =
    { $verdict ->
        [yes] Tak, w opisie { $name } jest { $rows }.
        [no] Nie, w opisie { $name } jest { $rows }.
       *[open] W opisie { $name } jest { $rows }.
    }
by-name = Tak, mówi o tym sama nazwa: { $name }.
by-name-short = tak, zgodnie z nazwą
by-description = Z opisu { $name }: { $quote }
nearest = Najbliżej tego w opisie { $name } jest { $quote }; wprost opis tego nie mówi.
listing-silent = Opis { $name } tego nie podaje.
    .way2 = { $name }: opis nic o tym nie mówi.
buyers-silent = Żaden kupujący też o tym nie napisał.
    .way2 = Opinie też o tym nie wspominają.
all-silent = Nie mówią o tym ani opisy, ani opinie: { $names }.
none-tells = W żadnym z ich opisów nie ma o tym mowy.
why-these = Dlaczego akurat te, po kolei:
    .way2 = Co przemawia za każdym z nich:
why-nothing = Powtarzam tylko to, co jest w danych sklepu. Zapytaj o produkt, a powiem, co o nim wiadomo.
sure = Tak, właśnie sprawdzam jeszcze raz:
    .way2 = Sprawdzone ponownie:
sure-line = { $name } { $costs } i jest { $stock }{ $rated }
sure-text = Tak, tak mówi tekst samego sklepu.
    .way2 = Tak, tak jest w tekstach sklepu.
