# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Dzień dobry, witamy w { $shop }. Czego szukasz?
    .way2 = Cześć! Mogę znaleźć produkty, porównać je, powiedzieć, co sądzą kupujący, i zadbać o Twój koszyk. Od czego zaczynamy?
    .way3 = Dzień dobry. Napisz, czego potrzebujesz, a jeśli chcesz, także jaki masz budżet.
greet-again = Witaj ponownie. W czym mogę pomóc?
    .way2 = Nadal tu jestem. Co chcesz zobaczyć?
hello = Dzień dobry!
    .way2 = Cześć!
thanks = Nie ma za co. Coś jeszcze?
    .way2 = Cieszę się, że mogę pomóc. Szukamy czegoś jeszcze?
    .way3 = Cała przyjemność po mojej stronie.
thanks-short = Nie ma za co.
goodbye = Do widzenia i dziękujemy za wizytę. Koszyk zostaje bez zmian.
    .way2 = Do zobaczenia. Koszyk będzie na Ciebie czekał.
smalltalk = Jestem asystentem zakupów sklepu { $shop }, programem, a nie człowiekiem. Mogę znaleźć produkty, porównać je, przeczytać za Ciebie opinie i odpowiedzieć na pytania o dostawę, zwroty i płatności.
    .way2 = Jestem asystentem sklepu, nie człowiekiem. Produkty, opinie, Twój koszyk i to, jak działa sklep: na tym się znam.
out-of-scope = W tym nie mogę tu pomóc. Znam ten sklep: jego produkty, opinie, Twój koszyk, dostawę, zwroty i płatności.
    .way2 = Z tym nie pomogę. Mogę natomiast znaleźć produkty, porównać je albo odpowiedzieć na pytania o sklep.
unsafe = W tym nie mogę pomóc. Jeśli szukasz czegoś w sklepie, chętnie.
    .way2 = W tym nie pomagam. Mogę znaleźć produkty albo odpowiedzieć na pytania o sklep.
unclear = Nie mam pewności, czy dobrze rozumiem. Szukasz produktu czy to pytanie o sklep?
    .way2 = Czy możesz powiedzieć to inaczej? Może być produkt, budżet albo pytanie o sklep.
unclear-again = Przepraszam, nadal nie rozumiem. Podaj nazwę produktu, wybierz jedną z tych możliwości albo przekażę Cię komuś z zespołu.
human = Zespół wie już, że chcesz porozmawiać z człowiekiem. Zanim ktoś dołączy, chętnie pomogę dalej.
denied = Dobrze, wszystko zostaje bez zmian.
    .way2 = Nie ma sprawy, nic się nie zmieniło.
confirm-nothing = Dobrze. Co robimy dalej?
capped = Trwało to dłużej, niż powinno, więc oto co mam do tej pory.
unsupported = Nie mam odpowiedzi, za którą mogę ręczyć. Czy możesz zapytać inaczej?
without-brief = Mogę znaleźć produkty, porównać je i odpowiedzieć na pytania o sklep.
language-yes = Tak, oczywiście. Od teraz odpowiadam po polsku. Czego szukasz?
    .way2 = Jasne, w takim razie po polsku. W czym mogę pomóc?
language-no = Przykro mi, nie znam jeszcze tego języka ({ $asked }). Mogę odpowiadać w tych językach: { $known }.
language-which = Znam te języki: { $known }. Który wybierasz?

# Grief and hardship
distress = Bardzo mi przykro. Tutaj nic nie jest pilne. Jeśli chcesz, przekażę rozmowę osobie z zespołu; a jeśli robi się zbyt ciężko, porozmawiaj z kimś, komu ufasz.

# Co klienci mówią o sobie
noted = Będę o tym pamiętać:{ $limits }. Czego szukasz?
    .way2 = Zanotowane, będę się tego trzymać:{ $limits }. Czego mam poszukać?
noted-freely = Zanotowane. Czego szukasz?
# O co pytano wcześniej
asked-first = Na początku było pytanie o: { $name }{ $limits }.
asked-nothing = Nie było jeszcze pytania o żaden produkt. Czego szukasz?
joke = Dlaczego lampa poszła do szkoły wieczorowej? Chciała być trochę jaśniejsza. Z produktami idzie mi lepiej: co mogę pokazać?
    .way2 = Próbowałem sprzedać zegar, który się spóźniał. Klient powiedział, że najwyższy czas. A teraz, czego poszukać?
# Mało pieniędzy
hardship = Przykro mi, to trudny czas. Wtedy liczy się każdy grosz: napisz, czego potrzebujesz, a najpierw pokażę najtańsze rzeczy.
hardship-short = Przykro mi, to trudny czas. Oto co kosztuje najmniej:
