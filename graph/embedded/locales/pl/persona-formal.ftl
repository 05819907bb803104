# What is said more formally, in place of the messages of the same name.

ask-what = O jakim produkcie Państwo myślą?
    .way2 = Chętnie. Czego dokładnie Państwo szukają?
hello = Dzień dobry.
thanks = Bardzo proszę. Czy mogę jeszcze w czymś pomóc?
    .way2 = Cała przyjemność po mojej stronie. Czy chcą Państwo zobaczyć coś jeszcze?
thanks-short = Bardzo proszę.
denied = Oczywiście, wszystko pozostaje bez zmian.
    .way2 = Naturalnie, nic nie zostało zmienione.
language-yes = Oczywiście. Od teraz odpowiadam po polsku. Czego Państwo szukają?
complaint = Prosimy o przyjęcie przeprosin, tak być nie powinno.
    .way2 = Szczerze przepraszamy za kłopot.
complaint-offer = Jeśli Państwo sobie życzą, przekażę sprawę komuś z zespołu.
    .way2 = Czy przekazać rozmowę komuś z zespołu?
pick = Polecam Państwu { $name }. Ten produkt { $reasons }.
cart-is = Państwa koszyk, { $count ->
        [one] { $count } sztuka
        [few] { $count } sztuki
        [many] { $count } sztuk
       *[other] { $count } sztuki
    }:
    .way2 = To jest w koszyku ({ $count ->
        [one] { $count } sztuka
        [few] { $count } sztuki
        [many] { $count } sztuk
       *[other] { $count } sztuki
    }):
updated = Zmienione, teraz mają Państwo { $line }.
    .way2 = W koszyku jest teraz { $line }.
on-topic = W sprawie Państwa pytania:
refused = Nie udało się, przepraszam. Czy mogą Państwo powiedzieć to inaczej?
refusal-injection = W tym nie mogę pomóc. Jestem tu dla sklepu: szukanie i porównywanie produktów, koszyk i zamówienia, dostawa i zwroty. Czego Państwo szukają?
refusal-harm = W tym nie mogę pomóc. Jeśli ktoś jest w niebezpieczeństwie, proszę dzwonić na numer alarmowy 112. W sprawie produktów, zamówień, dostawy i zwrotów chętnie pomogę.
refusal-self-harm = Bardzo mi przykro, że jest teraz tak ciężko, i dobrze, że Państwo o tym mówią. Nie trzeba przechodzić przez to samotnie: proszę porozmawiać z kimś zaufanym albo zadzwonić pod telefon wsparcia. W Polsce bezpłatnie pomagają 116 123 (dorośli), 116 111 (dzieci i młodzież) oraz całą dobę 800 70 2222; w innych krajach bezpłatną pomoc wskaże findahelpline.com. W razie bezpośredniego zagrożenia proszę od razu dzwonić na 112.
found-keyword = Nie mam pewności, czy o to chodzi, ale to jest najbliżej:
    .way2 = Te zawierają niektóre z Państwa słów; proszę napisać coś więcej, jeśli to nie to:
want-smaller = { $name } to tutaj przeważnie { $usual } ({ $count } z { $total }). Ma być mniejszy?
    .way2 = Przeważa tu { $name } { $usual } ({ $count } z { $total }). Czy wolą Państwo coś mniejszego?
want-which = Aby zawęzić, { $name }: { $choices }?
    .way2 = Co Państwo wolą, jeśli chodzi o { $name }? Są na przykład { $choices }.
want-price = Czy mają Państwo jakiś budżet? Na przykład { $choices }.
    .way2 = Ile chcą Państwo wydać: { $choices }?
ask-which = O który produkt chodzi?
    .way2 = Który mają Państwo na myśli?
name-it = O który produkt chodzi? Proszę podać nazwę albo rodzaj produktu.
    .way2 = Nic jeszcze nie oglądamy. O który produkt chodzi?
which-option = { $name } występuje w wersji { $options }. Którą Państwo wybierają?
why-nothing = Powtarzam tylko to, co jest w danych sklepu. Proszę zapytać o produkt, a powiem, co o nim wiadomo.
greet = Dzień dobry, witamy w { $shop }. Czego Państwo szukają?
    .way2 = Dzień dobry. Mogę znaleźć produkty, porównać je, powiedzieć, co sądzą kupujący, i zadbać o Państwa koszyk. Od czego zaczynamy?
    .way3 = Dzień dobry. Proszę napisać, czego Państwo potrzebują i jaki jest budżet.
greet-again = Witamy ponownie. W czym mogę pomóc?
    .way2 = Nadal tu jestem. Co chcą Państwo zobaczyć?
goodbye = Do widzenia i dziękujemy za wizytę. Koszyk zostaje bez zmian.
    .way2 = Do zobaczenia. Koszyk będzie na Państwa czekał.
smalltalk = Jestem asystentem zakupów sklepu { $shop }, programem, a nie człowiekiem. Mogę znaleźć produkty, porównać je, przeczytać za Państwa opinie i odpowiedzieć na pytania o dostawę, zwroty i płatności.
    .way2 = Jestem asystentem sklepu, nie człowiekiem. Produkty, opinie, Państwa koszyk i to, jak działa sklep: na tym się znam.
out-of-scope = W tym nie mogę tu pomóc. Znam ten sklep: jego produkty, opinie, Państwa koszyk, dostawę, zwroty i płatności.
    .way2 = Z tym nie pomogę. Mogę natomiast znaleźć produkty, porównać je albo odpowiedzieć na pytania o sklep.
unsafe = W tym nie mogę pomóc. Jeśli szukają Państwo czegoś w sklepie, chętnie.
    .way2 = W tym nie pomagam. Mogę znaleźć produkty albo odpowiedzieć na pytania o sklep.
unclear = Nie mam pewności, czy dobrze rozumiem. Szukają Państwo produktu czy to pytanie o sklep?
    .way2 = Czy mogą Państwo powiedzieć to inaczej? Może być produkt, budżet albo pytanie o sklep.
unclear-again = Przepraszam, nadal nie rozumiem. Proszę podać nazwę produktu, wybrać jedną z tych możliwości albo przekażę rozmowę komuś z zespołu.
human = Zespół wie już, że chcą Państwo porozmawiać z człowiekiem. Zanim ktoś dołączy, chętnie pomogę dalej.
unsupported = Nie mam odpowiedzi, za którą mogę ręczyć. Czy mogą Państwo zapytać inaczej?
language-which = Znam te języki: { $known }. Który Państwo wybierają?
