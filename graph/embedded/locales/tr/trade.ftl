# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Siparişleriniz, en yenisi önce:
orders-of = Siparişleriniz ({ $period }), en yenisi önce:
orders-none-of = Bu döneme ait ({ $period }) bir siparişinizi görmüyorum. Hepsi bunlar, en yenisi önce:
orders-more = … ve { $count } tane daha.
orders-none = Burada size ait bir sipariş görmüyorum. Hesabınızla aldıysanız önce giriş yapın: herkese yalnızca kendi siparişlerini gösteririm.
order-is = Sipariş { $order }: { $status }.
order-total = Toplam: { $total }.
order-address = Teslimat adresi: { $address }.
order-tracking = Takip numarası: { $ids }.
order-arrives = { $first } ile { $last } arasında ulaşması bekleniyor.
order-arrival-open = Bunun için bir varış günü kayıtlı değil.
order-timeline = Şimdiye kadar olanlar:
order-may = Şu anda yapılabilecekler: { $actions }.
order-may-not = Burada artık hiçbir şey değiştirilemez.
status-pending = beklemede
status-pending-item-modified = beklemede, ürünleri değişti
status-processed = hazırlanıyor
status-delivered = teslim edildi
status-cancelled = iptal edildi
status-return-requested = iade istendi
status-exchange-requested = değişim istendi
status-returned = iade edildi
status-exchanged = değiştirildi
event-placed = Sipariş verildi
event-shipped = Kargoya verildi
event-delivered = Teslim edildi
event-cancelled = İptal edildi
event-items-modified = Ürünler değişti
event-address-modified = Adres değişti
event-payment-modified = Ödeme değişti
event-return-requested = İade istendi
event-exchange-requested = Değişim istendi
event-return-received = İade ulaştı
event-exchange-received = Değişim ulaştı
may-cancel = iptal etmek
may-modify-items = ürünlerini bir kez değiştirmek
may-modify-address = adresini değiştirmek
may-modify-payment = ödemesini değiştirmek
may-return = ürün iade etmek
may-exchange = bir kez ürün değiştirmek

# Money
method-gift-card = hediye kartı
method-paypal = PayPal
method-credit-card = kredi kartı
method-ending = sonu { $end } olan { $brand }
payment-was = Ödendi: { $amount }, { $method }.
refund-was = Geri ödendi: { $amount }, { $method }.
refund-due = Geri ödeme yolda: { $amount }, { $method }.
refund = { $amount } şuraya geri döner: { $method }.
refund-at-once = { $amount } hemen şuraya geri döner: { $method }.
refund-days = { $amount } { $days } iş günü içinde şuraya geri döner: { $method }.
charge = { $amount } şuradan çekilir: { $method }.
no-price-difference = Fiyat değişmiyor.
refunds-are = Siparişlerinizin geri ödemeleri:
refund-none = Siparişlerinizde bir geri ödeme görmüyorum.
refund-none-here = { $order } siparişinde bir geri ödeme görmüyorum.
paid-in-all = Tüm siparişler için ödenen: { $amount }.
refunded-in-all = Bunun geri ödenen kısmı: { $amount }.
pay-in-parts = Önce hediye kartları yettiği kadar öder; kalanı kart ya da PayPal gibi başka bir ödeme yöntemi öder.
gift-pays-part = Hediye kartı { $amount } öder; ödenecek { $rest } kalır.

# What a yes would do
will-cancel = Bu, { $order } siparişini iptal eder, neden: { $reason }.
will-return = { $order } siparişinden iade edilecek olanlar:
will-exchange = { $order } siparişinde değişilecek olanlar:
will-modify-items = { $order } siparişinde değiştirilecek olanlar:
will-modify-address = { $order } siparişi şu adrese gider: { $address }.
will-modify-payment = { $order } siparişi şununla ödenir: { $method }.
will-update-address = Profilinizdeki adres şu olur: { $address }.
will-buy = Siparişiniz şu:
buy-below = Siparişiniz şu: { $count } ürün, toplam { $total }.
change-below = { $order } siparişi şöyle olurdu.
once-only = Bu, sipariş başına yalnızca bir kez mümkün; her şeyin içinde olduğuna bakın.

# What was done
did-cancel = { $order } siparişi iptal edildi.
did-return = { $order } siparişi için iade istendi. Nasıl geri göndereceğinizi bir e-posta anlatacak.
did-exchange = { $order } siparişi için değişim istendi. Nasıl geri göndereceğinizi bir e-posta anlatacak.
did-modify-items = { $order } siparişinin ürünleri değişti.
did-modify-address = { $order } siparişi artık şu adrese gidiyor: { $address }.
did-modify-payment = { $order } siparişinin ödemesi değişti.
did-update-address = Adresiniz kaydedildi: { $address }.
did-checkout = Teşekkürler, siparişiniz verildi. Numarası { $order }.

# Questions back
ask-order = Hangi sipariş?
ask-items = { $order } siparişinin hangi ürünleri?
ask-variant = { $name } yerine ne istersiniz?
no-other-option = { $name } ürününün şu anda başka bir seçeneği yok. Bir ürün yalnızca aynı ürünün başka bir seçeneğiyle değişir.
ask-method = Hangi ödeme yolu olsun?
ask-address = Hangi adres olsun? Sokak, şehir, posta kodu ve ülke lütfen.
ask-which-change = { $order } siparişinde ne değişsin: bir ürün, adres ya da ödeme?
ask-name = Paket kimin adına? Ad ve soyad lütfen.
ask-address1 = Sokak ve kapı numarası lütfen.
ask-city = Hangi şehir?
ask-state = Hangi eyalet veya bölge?
ask-zip = Posta kodu nedir?
ask-country = Hangi ülke?
ask-email = Onay hangi e-posta adresine gitsin?
ask-shipping = Nasıl teslim edilsin?
ask-paying = Nasıl ödemek istersiniz?
ask-code = Kod nedir?
reason-no-longer-needed = artık gerek yok
reason-ordered-by-mistake = yanlışlıkla sipariş edildi

# Buying
checkout-begins = { $count } ürün için ödeme, şimdilik { $total }.
checkout-form = Eksik olanları lütfen aşağıda doldurun; bana da söyleyebilirsiniz.
shipping-option = { $name }, { $amount }, { $days } iş günü
notice-price = { $name } şimdi { $now }; önce { $was } idi.
notice-coupon = { $code } kodu artık geçmiyor.
sum-goods = Ürünler: { $amount }
sum-discount = İndirim: −{ $amount }
sum-shipping = Teslimat ({ $name }): { $amount }
sum-tax = Vergi: { $amount }
sum-tax-included = Dahil vergi: { $amount }
sum-total = Toplam: { $amount }
sum-email = E-posta: { $email }
sum-method = Ödeme: { $method }
coupon-on = { $code } { $amount } indirim sağlıyor.
coupon-free-shipping = { $code } ile teslimat ücretsiz.
coupon-off = { $code } sepetinizden çıkarıldı.
saved-for-later = Sonrası için saklandı: { $names }.
back-in-cart = Yine sepetinizde: { $names }.
cart-saved = Sonrası için saklananlar:

# The profile
profile-address = Profilinizdeki adres: { $address }.
profile-methods = Ödeme yollarınız: { $methods }.
gift-balance = { $name } hediye kartınızda { $amount } var.
gift-none = Profilinizde hediye kartı yok.

# Why something cannot be done
refused-no-such-order = Böyle bir siparişiniz yok.
refused-not-pending = Sipariş durumu: { $status }; bu yalnızca gönderilmeden önce mümkün.
refused-not-delivered = Sipariş durumu: { $status }; bu ancak teslim edildikten sonra mümkün.
refused-already-changed = Bu sipariş zaten değiştirildi; bu yalnızca bir kez mümkün.
refused-already-requested = Bu sipariş için zaten bir iade veya değişim sürüyor; bu yalnızca bir kez mümkün.
refused-return-window-over = Bu yalnızca teslimattan sonraki { $days } gün içinde mümkün.
refused-paid-in-parts = Bu sipariş parça parça ödendi, ödemesi değiştirilemez.
refused-reason-not-accepted = Neden iptal edilsin? Mağaza şunları kabul ediyor: { $reasons }.
refused-method-needed = Hangi ödeme yolu olsun?
refused-method-not-yours = Bu ödeme yolu profilinizde yok.
refused-refund-method = Para yalnızca ödendiği yoldan ya da bir hediye kartınıza dönebilir.
refused-gift-card-too-small = Hediye kartında { $balance } var; { $needed } gerekiyor.
refused-gift-card-empty = O hediye kartında bakiye kalmadı.
refused-same-method = Zaten böyle ödendi.
refused-not-in-order = Bu ürün siparişte yok.
refused-other-product = Bir ürün yalnızca aynı ürünün başka bir seçeneğiyle değişir.
refused-not-available = Bu seçenek şu anda yok.
refused-same-item = Bu seçenek zaten sizde.
refused-never-returned = { $name } iade edilemez ve değiştirilemez.
refused-address-incomplete = Adres eksik: sokak, şehir, posta kodu ve ülke gerekiyor.
refused-no-profile = Sizin bir profiliniz yok. Lütfen önce giriş yapın.
refused-price-changed = Bu arada bir fiyat değişti. Lütfen yeniden bakın.
refused-cart-empty = Sepetiniz boş.
refused-not-enough = Bu sipariş için yeterince { $name } yok.
refused-payment-declined = Ödeme reddedildi; hiçbir şey çekilmedi.
refused-payment-pending = Ödemeye henüz yanıt gelmedi. İki kez tahsil edilmez: ödeme geçince siparişiniz verilir, geçmezse hiçbir şey alınmaz.
refused-payment-action = Bankanız önce bu ödemeyi onaylamanızı istiyor; henüz bir şey çekilmedi. Buradan yapın: { $url } ve sonra bittiğini söyleyin.
refused-payment-action-app = Bankanız önce bu ödemeyi uygulamasında onaylamanızı istiyor; henüz bir şey çekilmedi. Bittiğinde söyleyin.
refused-summary-changed = Bu arada bir şey değişti. Lütfen yeniden bakın.
refused-total-changed = Bu arada bir şey değişti: önceki toplam { $was } idi. Lütfen yeniden bakın.
payment-gave-up = Ödemeniz gerçekleşmedi; hiçbir şey alınmadı.
refused-unknown = Mağaza { $coupon } kodunu tanımıyor.
refused-not-started = { $coupon } kodu henüz geçerli değil.
refused-expired = { $coupon } kodunun süresi doldu.
refused-other-currency = { $coupon } kodu bu para birimi için değil.
refused-used-up = { $coupon } kodu tükendi.
refused-used-before = { $coupon } kodunu zaten kullandınız.
refused-below-minimum = { $coupon } kodu en az { $minimum } alışveriş ister.
refused-does-not-stack = { $coupon } kodu başka bir kodla birlikte geçmez.
refused-too-many = Bu sepete başka kod sığmaz.
refused-no-email = Bu bir e-posta adresi değil.
refused-no-country = Bu ülkeyi tanımıyorum.
refused-no-state = Bu eyaleti tanımıyorum.
refused-no-zip = Bu, o ülkenin posta kodu değil.
refused-no-delivery = Mağaza oraya teslim etmiyor.

# What may be tapped
chip-everything = İçindeki her şey
chip-orders = Siparişlerimi göster
chip-status = Siparişim nerede?
chip-cancel = Bu siparişi iptal et
chip-return-items = Bu siparişten ürün iade et
chip-exchange = Bu siparişten ürün değiştir
chip-change-address = Bu siparişin adresini değiştir
chip-change-payment = Bu siparişin ödemesini değiştir
chip-change-items = Bu siparişte bir ürünü değiştir
chip-usual = Her zamanki adresim
chip-checkout = Ödemeye geç
chip-paid = Onayladım
chip-gone-through = Ödeme geçti mi?
chip-pay-otherwise = Başka yolla öde
chip-yes-buy = Evet, sipariş ver

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Evet, { $order } numaralı sipariş gönderilmediği sürece iptal edilebilir.
can-modify = Evet, { $order } numaralı sipariş gönderilmediği sürece değiştirilebilir.
can-return = Evet, { $order } numaralı siparişten ürünler iade edilebilir.
can-exchange = Evet, { $order } numaralı siparişten ürünler bir kez değiştirilebilir.
can-until = Bu { $date } tarihine kadar mümkün.
can-not = Hayır.
several-are = Söz konusu siparişler: { $orders }.
several-not = Şunlar için mümkün değil: { $orders }.
several-later = Sonrasında { $count } sipariş daha gelebilir.
ask-method-of = Bu türden birden fazla var; hangisi olduğunu bilmem gerekiyor:
buy-total = Teslimat ve vergi dahil toplam { $amount }.
buy-total-so-far = Şimdilik { $amount }; eksik olanlar bunu değiştirebilir.
buy-arrival = { $name } ile { $days } iş günü sürer.
buy-ways = Teslimat yolları, fiyatı ve süresiyle:
buy-needs-address = Bu, nereye gideceğine bağlı; önce adrese ihtiyacım var.

review-which = Bunlardan hangisini yorumlamak istersiniz?
review-here = { $order } siparişinden { $name } için yorum formunuz burada.
review-in-words = { $name } 5 üzerinden kaç yıldız alır, neden? Adıyla birlikte ikisini tek mesajda yazın.
review-none = Yorumlanacak bir şeyiniz yok: teslim edilenler için, her alışverişte bir kez yapılabilir.
refused-already-reviewed = Bu alışverişi zaten yorumladınız.
refused-review-text = Yorum için birkaç söz gerekir.
will-write-review = { $name } için 5 üzerinden { $stars } yıldız ve yazdıklarınızla bir yorum gönderilecek.
did-write-review = Teşekkürler. { $name } için yorumunuz, mağaza okuduktan sonra gösterilir.
chip-review = { $name } için yorum yazmak istiyorum
