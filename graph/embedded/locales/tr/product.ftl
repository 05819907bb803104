# Telling of single products, from their listings.

ask-this-one = Bunu mu demek istediniz?
ask-which = Hangi ürünü kastediyorsunuz?
    .way2 = Hangisi?
name-it = Hangi ürünü kastediyorsunuz? Adını ya da ne tür bir şey olduğunu yazın.
    .way2 = Henüz önümüzde bir ürün yok. Hangi ürün hakkında?
priced = { $name }, { $costs }{ $dearer }{ $out }.
priced-in = { $name }, { $options }: { $price }{ $out }.
dearer = {" "}ve { $price } tutarına kadar çıkıyor ({ $options })
but-sold-out = , ancak şu anda tükendi
described = { $name }{ $by }, { $costs }, { $stock }{ $rated }.
shop-describes = Mağazanın kendi metninden:
by-brand = {" "}({ $brand })
and-rated = ; { $stars }
comes-in = Bulunan seçenekler: { $options }.
available = { $name }: { $stock }, fiyatı { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = stokta olanlar: { $options }
sold-out-in = tükenenler: { $options }
yes-in-stock-in = Evet, { $name } ({ $price }) için { $options } stokta.
no-sold-out-in = { $name } için { $options } tükendi.
no-not-in = Hayır, { $name } için { $options } seçeneği yok.
one-version = { $name } tek seçenekli bir ürün: { $stock }.
one-version-as =
    { $fits ->
        [yes] Evet, { $name } tek seçenekli bir ürün ({ $rows }).
       *[no] Hayır, { $name } tek seçenekli bir ürün ({ $rows }).
    }
which-option = { $name } için seçenekler: { $options }. Hangisini istersiniz?
not-in-but = { $name } için { $asked } seçeneği yok. Şunlardan birini alabilirsiniz: { $options }.
sold-out-but = { $name } için { $asked } tükendi. Şunlar var: { $options }.
lists =
    { $verdict ->
        [yes] Evet, { $name } için { $rows } yazıyor.
        [no] Hayır, { $name } için { $rows } yazıyor.
       *[open] { $name } için { $rows } yazıyor.
    }
by-name = Evet, adından belli: { $name }.
by-name-short = evet, adına göre
by-description = { $name } açıklamasından: { $quote }
nearest = { $name } bilgilerinde buna en yakın olan { $quote }; açıkça yazmıyor.
listing-silent = { $name } bilgilerinde bu yazmıyor.
    .way2 = { $name }: bilgilerinde bununla ilgili bir şey yok.
buyers-silent = Alanlardan da bunu yazan olmamış.
    .way2 = Yorumlarda da geçmiyor.
all-silent = Ne bilgilerde ne yorumlarda yazıyor: { $names }.
none-tells = Ürün açıklamalarının hiçbirinde bu belirtilmiyor.
why-these = Neden bunlar, tek tek:
    .way2 = Her biri için öne çıkanlar:
why-nothing = Yalnızca mağazanın kayıtlarında olanı aktarıyorum. Bir ürün sorun, hakkında bilineni söyleyeyim.
sure = Evet, az önce yeniden baktım:
    .way2 = Bir kez daha kontrol ettim:
sure-line = { $name }, { $costs }, { $stock }{ $rated }
sure-text = Evet, mağazanın kendi metninde böyle yazıyor.
    .way2 = Evet, mağazanın metinlerinde bu var.
