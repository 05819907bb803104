# What the shop refuses, and messages that are not taken up.

refused-max-quantity = Bir sepete aynı üründen en fazla { $most } adet sığar.
refused-least-quantity = Adet en az 1 olmalı.
refused-sold-out = { $name } tükendi.
to-be-had = Bunlar şu anda mevcut:
refused-only-left = { $name }: yalnızca { $stock } adet kaldı{ $held ->
        [0] {""}
       *[other] , { $held } tanesi zaten sepetinizde
    }.
refused-max-lines = Bir sepete en fazla { $most } farklı ürün sığar.
refused-not-in-cart = Bu, sepetinizde değil.
refused-choose-variant = Sepetinizde bunun birkaç seçeneği var. Hangisi?
refused-no-such-option = { $name } için böyle bir seçenek yok.
refused-no-such-product = Mağazada böyle bir ürün yok.
refused-no-such-category = Mağazada böyle bir kategori yok.
refused-price-order = En düşük fiyat en yüksekten büyük.
refused-two-products = Karşılaştırmak için iki farklı ürün gerekir.
refused = Bu olmadı, üzgünüm. Başka türlü söyler misiniz?
too-long = Bu { $most } karakterden uzun. Daha kısa yazar mısınız?
interrupted = Yanıt veremeden bağlantı kesildi. Hiçbir şey kaybolmadı: yeniden deneyeyim mi?
empty = Bana hiç kelime ulaşmadı. Nasıl yardımcı olabilirim?
refusal-injection = Bu konuda yardımcı olamam. Mağaza için buradayım: ürün bulma ve karşılaştırma, sepetiniz ve siparişleriniz, teslimat ve iade. Ne arıyorsunuz?
refusal-harm = Bu konuda yardımcı olamam. Tehlikede olan biri varsa lütfen 112 Acil Çağrı Merkezini arayın. Ürünler, siparişler, teslimat ve iade konularında memnuniyetle yardımcı olurum.
refusal-self-harm = Şu an her şeyin bu kadar zor olmasına çok üzüldüm, bunu söylemeniz iyi oldu. Bununla tek başınıza uğraşmak zorunda değilsiniz: lütfen güvendiğiniz biriyle ya da bir destek hattıyla konuşun. findahelpline.com ücretsiz destek hatlarını gösterir. Hemen bir tehlike varsa lütfen şimdi 112 Acil Çağrı Merkezini arayın.
