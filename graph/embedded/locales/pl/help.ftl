# How the shop works, complaints, and what this chat cannot do.

no-help = Nie mam na ten temat konkretnych informacji. Przekazać rozmowę człowiekowi?
    .way2 = Teksty sklepu nic o tym nie mówią. Ktoś z zespołu może pomóc.
not-yet = W tym czacie nie mogę jeszcze sprawdzać ani zmieniać zamówień, a nie chcę zgadywać.
    .way2 = Nie widzę jeszcze zamówień w tym czacie. Może je sprawdzić ktoś z zespołu.
not-yet-checkout = W tym czacie nie można jeszcze płacić. Koszyk czeka na zapłatę w kasie sklepu.
not-yet-coupon = W tym czacie nie mogę jeszcze użyć kodów.
shop-writes = Oto co sklep pisze na ten temat:
how-it-works = { $said } Tak to u nas działa:
complaint = Przykro mi, tak być nie powinno.
    .way2 = Rozumiem, że to denerwujące, i przepraszam.
complaint-offer = Mogę przekazać to komuś z zespołu.
    .way2 = Przekazać rozmowę komuś z zespołu?
