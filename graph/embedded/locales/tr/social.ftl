# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Merhaba, { $shop } mağazasına hoş geldiniz. Ne arıyorsunuz?
    .way2 = Merhaba! Ürün bulabilir, karşılaştırabilir, alanların ne dediğini aktarabilir ve sepetinizle ilgilenebilirim. Nereden başlayalım?
    .way3 = Merhaba. Neye ihtiyacınız olduğunu, varsa bütçenizi yazın.
greet-again = Tekrar merhaba. Nasıl yardımcı olabilirim?
    .way2 = Hâlâ buradayım. Neye bakmak istersiniz?
hello = Merhaba!
    .way2 = Selamlar!
thanks = Rica ederim. Başka bir isteğiniz var mı?
    .way2 = Yardımcı olabildiysem ne mutlu. Başka bir şeye bakalım mı?
    .way3 = Ne demek, memnuniyetle.
thanks-short = Rica ederim.
goodbye = Hoşça kalın, uğradığınız için teşekkürler. Sepetiniz olduğu gibi duruyor.
    .way2 = Görüşmek üzere. Sepetinizi sizin için saklıyorum.
smalltalk = Ben { $shop } alışveriş asistanıyım; insan değil, bir programım. Ürün bulabilir, karşılaştırabilir, yorumları sizin için okuyabilir, teslimat, iade ve ödeme sorularını yanıtlayabilirim.
    .way2 = Mağazanın asistanıyım, insan değilim. Ürünler, yorumlar, sepetiniz ve mağazanın işleyişi: bildiklerim bunlar.
out-of-scope = Bu konuda burada yardımcı olamıyorum. Bildiğim bu mağaza: ürünleri, yorumları, sepetiniz, teslimat, iade ve ödeme.
    .way2 = Bunda yardımcı olamam. Ama ürün bulabilir, karşılaştırabilir ya da mağazayla ilgili sorularınızı yanıtlayabilirim.
unsafe = Bu konuda yardımcı olamam. Mağazada bir şey arıyorsanız memnuniyetle.
    .way2 = Buna yardım etmem. Ürün bulabilir ya da mağazayla ilgili sorularınızı yanıtlayabilirim.
unclear = Doğru anladığımdan emin değilim. Bir ürün mü arıyorsunuz, yoksa mağazayla ilgili bir soru mu?
    .way2 = Başka türlü söyler misiniz? Bir ürün, bir bütçe ya da mağazayla ilgili bir soru olabilir.
unclear-again = Üzgünüm, yine anlayamadım. Bir ürün adı yazabilir, bunlardan birini seçebilirsiniz ya da sizi bir yetkiliye aktarabilirim.
human = Bir yetkiliyle görüşmek istediğinizi ekibe ilettim. O gelene kadar yardımcı olmaya devam ederim.
denied = Tamam, her şeyi olduğu gibi bıraktım.
    .way2 = Sorun değil, hiçbir şey değişmedi.
confirm-nothing = Güzel. Şimdi ne yapmak istersiniz?
capped = Bu, kendime tanıdığımdan uzun sürdü; şu ana kadar bulduklarım burada.
unsupported = Arkasında durabileceğim bir yanıtım yok. Başka türlü sorar mısınız?
without-brief = Ürün bulabilir, karşılaştırabilir ve mağazayla ilgili soruları yanıtlayabilirim.
language-yes = Evet, tabii. Bundan sonra Türkçe yanıt veriyorum. Ne arıyorsunuz?
    .way2 = Elbette, öyleyse Türkçe. Nasıl yardımcı olabilirim?
language-no = Üzgünüm, bu dili ({ $asked }) henüz konuşamıyorum. Yanıt verebildiğim diller: { $known }.
language-which = Konuştuğum diller: { $known }. Hangisini istersiniz?

# Grief and hardship
distress = Çok üzgünüm. Burada hiçbir şeyin acelesi yok. İsterseniz sizi ekipten birine bağlayabilirim; çok ağır gelirse lütfen güvendiğiniz biriyle konuşun.

# Müşterilerin kendileri hakkında söyledikleri
noted = Bunu aklımda tutuyorum:{ $limits }. Ne arıyorsunuz?
    .way2 = Not ettim, buna uyacağım:{ $limits }. Ne arayayım?
noted-freely = Not ettim. Ne arıyorsunuz?
# Daha önce sorulan
asked-first = İlk olarak şunu sordunuz: { $name }{ $limits }.
asked-nothing = Henüz bir ürün sormadınız. Ne arıyorsunuz?
joke = Lamba neden akşam okuluna gitmiş? Biraz daha parlak olmak istemiş. Ürünlerde daha iyiyim: size ne göstereyim?
    .way2 = Geri kalan bir saat satmak istedim. Müşteri zamanı geldi dedi. Peki, sizin için ne bulayım?
# Az para
hardship = Üzgünüm, zor bir dönem. O zaman her kuruş önemli: neye ihtiyacınız olduğunu söyleyin, en ucuzundan başlayayım.
hardship-short = Üzgünüm, zor bir dönem. İşte en az tutanlar:
