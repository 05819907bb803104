# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = {"; "}
why-matches = uyan özellikler: { $parts }
why-named = “{ $words }”
why-value = { $value }
why-size = { $value } beden
why-gender = { $value } için
why-measure = { $label } { $value }
why-feature = { $label }: { $value }
why-has = { $label }
why-in-stock = stokta
why-without = { $names } hariç
why-mentions = metninde “{ $words }” geçiyor
why-meant = anlamca aradığınıza yakın
why-price-low = { $category } kategorisindeki düşük fiyatlardan
why-price-high = { $category } kategorisindeki yüksek fiyatlardan
why-bought-often = sık satın alınıyor
why-bought-often-in = { $category } kategorisinde sık satın alınıyor
why-sold-out = şu anda tükendi
why-in-category = { $category } kategorisinden
why-rating =
    { $buyers ->
        [0] { $stars } yıldız
        [1] { $stars } yıldız
       *[other] { $buyers } alıcıdan { $stars } yıldız
    }
why-own-brand = sizin markanız
why-own-size = sizin bedeninizde: { $size }
why-not-stated = { $label }: belirtilmemiş
why-other-value =
    { $kind ->
        [size] { $wanted } beden değil: { $own }
        [value] { $wanted } değil: { $own }
       *[other] { $label }: { $wanted } değil, { $own }
    }{ $more }
why-more = , …
why-other-brand =
    { $own ->
        [none] { $wanted } değil: markası belirtilmemiş
       *[other] { $wanted } değil: { $own }
    }
why-other-rating =
    { $own ->
        [none] puanı yok, en az { $least } değil
       *[other] puanı { $own }, en az { $least } değil
    }
why-other-category = { $wanted } kategorisinden değil: { $own }
why-few-ratings = { $own } değerlendirme, { $least } değil
why-how-bought = {" "}(satın aldığınız)
why-how-cart = {" "}(sepetinizde)
why-how-viewed = {" "}(baktığınız)
why-how-page = {" "}(şu anda baktığınız)
why-bought-with = sık sık birlikte alınıyor: { $name }{ $how }
why-chosen-with = sık sık birlikte seçiliyor: { $name }{ $how }
why-similar-to = benzer ürün: { $name }{ $how }
why-lately = son baktıklarınıza uygun
why-searched = aradığınıza uygun
why-popular-in = { $category } kategorisinde popüler
why-of-the-shop = ürün yelpazemizden
why-looked-in = baktığınız { $category } kategorisinden
why-bought-together = { $count } müşteri birlikte satın aldı: { $name }
why-chosen-together = { $count } müşteri birlikte seçti: { $name }
