# What the shop refuses, and messages that are not taken up.

refused-max-quantity = Jednego produktu mieści się w koszyku najwyżej { $most }.
refused-least-quantity = Liczba sztuk musi wynosić co najmniej 1.
refused-sold-out = { $name } jest wyprzedany.
to-be-had = Te są teraz dostępne:
refused-only-left = { $name }: na stanie tylko { $stock }{ $held ->
        [0] {""}
       *[other] , a w koszyku jest już { $held }
    }.
refused-max-lines = W koszyku mieści się najwyżej { $most } różnych produktów.
refused-not-in-cart = Tego nie ma w koszyku.
refused-choose-variant = W koszyku jest kilka wersji tego produktu. O którą chodzi?
refused-no-such-option = { $name } nie występuje w takiej wersji.
refused-no-such-product = Nie ma takiego produktu w sklepie.
refused-no-such-category = Sklep nie ma takiej kategorii.
refused-price-order = Najniższa cena jest wyższa od najwyższej.
refused-two-products = Do porównania potrzebne są dwa różne produkty.
refused = Nie udało się, przepraszam. Czy możesz powiedzieć to inaczej?
too-long = To więcej niż { $most } znaków. Czy można krócej?
interrupted = Coś mi przerwało, zanim udało się odpowiedzieć. Nic nie przepadło: spróbować jeszcze raz?
empty = Nie ma tu żadnych słów. W czym mogę pomóc?
refusal-injection = W tym nie mogę pomóc. Jestem tu dla sklepu: szukanie i porównywanie produktów, koszyk i zamówienia, dostawa i zwroty. Czego szukasz?
refusal-harm = W tym nie mogę pomóc. Jeśli ktoś jest w niebezpieczeństwie, dzwoń na numer alarmowy 112. W sprawie produktów, zamówień, dostawy i zwrotów chętnie pomogę.
refusal-self-harm = Bardzo mi przykro, że jest teraz tak ciężko, i dobrze, że o tym mówisz. Nie musisz przechodzić przez to samotnie: porozmawiaj z kimś zaufanym albo zadzwoń pod telefon wsparcia. W Polsce bezpłatnie pomagają 116 123 (dorośli), 116 111 (dzieci i młodzież) oraz całą dobę 800 70 2222; w innych krajach bezpłatną pomoc wskaże findahelpline.com. W razie bezpośredniego zagrożenia dzwoń od razu na 112.
