# What is said more briefly; remarks are left out.

greet = Czego szukasz?
greet-again = Co dalej?
hello = Cześć.
thanks = Proszę.
thanks-short = Proszę.
goodbye = Do widzenia. Koszyk zostaje.
smalltalk = Asystent sklepu { $shop }, program. Szukam i porównuję produkty, odpowiadam na pytania o sklep.
out-of-scope = Pomagam tylko w sprawach tego sklepu.
unsafe = W tym nie pomagam.
unclear = Produkt czy pytanie o sklep?
denied = Bez zmian.
confirm-nothing = Co dalej?
language-yes = Jasne, po polsku.
complaint = Przykro mi.
complaint-offer = Przekazać rozmowę człowiekowi?
human = Przekazane: zespół dołączy. Tymczasem pomagam dalej.
found = { $subject }{ $limits }:
found-of = Najlepsze { $count }, w sumie { $subject }{ $limits }:
added = W koszyku: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
