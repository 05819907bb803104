# How the shop works, complaints, and what this chat cannot do.

no-help = Nie mam na ten temat konkretnych informacji. Przekazać rozmowę człowiekowi?
    .way2 = Teksty sklepu nic o tym nie mówią. Ktoś z zespołu może pomóc.
no-help-but = Nie mam dokładnie takiej informacji. Może chodzi o jedno z tych pytań, a jeśli nie, przekażę rozmowę człowiekowi.
    .way2 = Teksty sklepu nie mówią dokładnie o tym. Te pytania są najbliższe; ktoś z zespołu też może pomóc.
shop-writes = Oto co sklep pisze na ten temat:
complaint = Przykro mi, tak być nie powinno.
    .way2 = Rozumiem, że to denerwujące, i przepraszam.
complaint-offer = Mogę przekazać to komuś z zespołu.
    .way2 = Przekazać rozmowę komuś z zespołu?
