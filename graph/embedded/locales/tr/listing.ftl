# Lists of products, and what is said when nothing fits.

ask-what = Ne tür bir ürün düşünüyorsunuz?
    .way2 = Memnuniyetle. Tam olarak ne arıyorsunuz?
subject =
    { $kind ->
        [any] { $count } ürün
       *[within] { $name } kategorisinde { $count } ürün
    }
subject-uncounted =
    { $kind ->
        [any] Ürünlerimizde
       *[within] { $name } kategorisinde
    }
found-one = Uyan bir ürün var{ $limits }:
    .way2 = Tam bir tane buldum{ $limits }:
found = İşte { $subject }{ $limits }, en uygunu önce:
    .way2 = Bulduklarım: { $subject }{ $limits }:
found-of = { $subject }{ $limits } içinden en iyi { $count } tanesi:
    .way2 = Toplam { $subject } var{ $limits }; en iyi { $count } tanesi:
found-sorted = İşte { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = { $count } tane daha{ $limits }:
    .way2 = Sıradaki { $count } tane{ $limits }:
found-last = Kalanlar da burada{ $limits }, { $count } tane daha:
    .way2 = { $count } tane daha{ $limits }, hepsi bu:
found-keyword = Bunları mı kastettiniz emin değilim ama en yakınları bunlar:
    .way2 = Elimdeki en yakınları bunlar; uymazsa biraz daha anlatın:
all-seen = Hepsi bu kadardı{ $limits }: { $count } ürünün hepsini gördünüz.
    .way2 = Başka yok{ $limits }; hepsi bu { $count } ürün.
bestsellers = Şu sıralar en çok satanlar{ $where }:
    .way2 = Çok satanlar{ $where }:
bestsellers-more = Çok satanlardan daha fazlası{ $where }:
    .way2 = Sıradaki çok satanlar{ $where }:
where = {" "}({ $names })
for-you = Bunları beğenebilirsiniz{ $limits }:
popular-here = Diğer müşteriler bunları seviyor{ $limits }:
goes-with = Yanında bunlar seçiliyor{ $limits }:
bought-with = Başkaları bununla birlikte { $names } aldı.
goes-with-unknown = Buna neyin uyduğunu henüz bilmiyorum. Bunlar yakın:
similar = Bunlar yakın:
    .way2 = Çok benzerleri:
read-as = Şöyle okudum: { $pairs }.
read-pair = { $typo } yerine { $word }
order-price-asc = en ucuzdan başlayarak
order-price-desc = en pahalıdan başlayarak
order-rating = en yüksek puanlıdan başlayarak
order-popularity = en popülerden başlayarak
order-review-count = en çok yorum alandan başlayarak
order-newest = en yeniden başlayarak
ordinal =
    { $place ->
        [1] birinci
        [2] ikinci
        [3] üçüncü
        [4] dördüncü
        [5] beşinci
       *[other] altıncı
    }
remark-both = Bunların hem en ucuzu hem en yüksek puanlısı { $best } ürün.
    .way2 = En ucuz ve en yüksek puanlı, ikisi bir arada: { $best } ürün.
remark-two = En yüksek puanlısı { $best }, en ucuzu { $cheapest } ürün.
    .way2 = Puanı en yüksek olan { $best }, fiyatı en düşük olan { $cheapest } ürün.
remark-best = Bunların en yüksek puanlısı { $best } ürün.
    .way2 = Puanı en yüksek olan { $best } ürün.
remark-cheap = Bunların en ucuzu { $cheapest } ürün.
    .way2 = Fiyatı en düşük olan { $cheapest } ürün.
brands-of = { $subject } şu markalar var: { $names }.
    .way2 = { $subject } bulunan markalar: { $names }.
brands = Buradaki { $count } markadan bazıları: { $names }.
    .way2 = Mağazada { $count } marka var, aralarında { $names }.
departments = Bölümlerimiz şunlar:
below = { $name } içinde:
department = { $name } ({ $count } ürün)
nothing-fits = Bunların hepsine uyan bir şeyim yok:{ $limits }. Uyabilecekler: { $ways }.
    .way2 = Mağazada bunların hepsini karşılayan yok:{ $limits }. Uyabilecekler: { $ways }.
nothing-in = { $names } içinde böyle bir şey bulamadım. Uyabilecekler: { $ways }.
nothing-fits-any = Mağazada bunların hepsini karşılayan yok:{ $limits }. Birinden vazgeçmek yetmez.
nothing-like = Böyle bir şeyim yok.
    .way2 = Maalesef mağazada böyle bir şey yok.
nothing-called = Mağazada { $name } bulamıyorum.
    .way2 = Gördüğüm kadarıyla mağazada { $name } yok.
not-carried = Mağazada { $names } markasından ürün yok.
    .way2 = { $names } markasından bir şeyim yok.
not-carried-but = Mağazada { $names } markasından ürün yok. En yakınları:
    .way2 = { $names } markasından bir şeyim yok ama en yakınları bunlar:
not-called-so = Mağazada { $name } adında bir şey yok. En yakınları:
    .way2 = Burada { $name } adlı bir ürün bulamıyorum; en yakınları bunlar:
not-here-but = Mağazada { $name } için bir şey bulamıyorum. Diğer müşterilerin en çok aldıkları:
    .way2 = Burada { $name } yok. Onun yerine çok satanlar:
nothing-found-but = Mağazada bunların hepsine uyan bir şey bulamıyorum. Onun yerine çok satanlar:
not-here-you = Mağazada böyle bir şey bulamıyorum. Onun yerine bunları beğenebilirsiniz:
way = { $what } { $count } ürün, en düşük fiyat { $price }
way-price-max = daha yüksek fiyatla
way-price-min = daha düşük fiyatla
way-brand = marka fark etmezse
way-rating = puan fark etmezse
way-category = kategori fark etmezse
way-in-stock = tükenenlerle birlikte
way-exclude = hiçbir şey dışarıda bırakılmazsa
way-attribute = { $name } fark etmezse
closest = En yakınları şurada ayrılıyor: { $what }. Aşağıda ayrıca, her birinde eksik olanla birlikte duruyorlar.
    .way2 = En çok yaklaşanlar şunda uymuyor: { $what }. Aşağıda her birinin eksiği yazıyor.
want-smaller = { $name } burada çoğunlukla { $usual } ({ $total } üründen { $count } tanesi). Daha küçüğünü ister misiniz?
    .way2 = Çoğunda { $name } { $usual } ({ $total } üründen { $count } tanesi). Daha küçük bir şey mi istersiniz?
want-larger = { $name } burada çoğunlukla { $usual } ({ $total } üründen { $count } tanesi). Daha büyüğünü ister misiniz?
want-less = { $name } burada çoğunlukla { $usual } ({ $total } üründen { $count } tanesi). Daha azı yeter mi?
want-more = { $name } burada çoğunlukla { $usual } ({ $total } üründen { $count } tanesi). Daha fazlasını ister misiniz?
want-which = Daraltmak için, { $name }: { $choices }?
    .way2 = { $name } için tercihiniz var mı? Örneğin { $choices } var.
want-price = Aklınızda bir bütçe var mı? Örneğin { $choices }.
    .way2 = Ne kadar harcamak istersiniz: { $choices }?

# Gifts
gift-ask = Memnuniyetle. Bu kişi ne yapmayı sever?
need-ideas = Bunun için şunlar işe yarayabilir{ $limits }:
gift-ideas = Farklı türlerden birkaç fikir{ $limits }:
