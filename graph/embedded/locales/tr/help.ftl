# How the shop works, complaints, and what this chat cannot do.

no-help = Bu konuda elimde kesin bilgi yok. Sizi bir yetkiliye aktarayım mı?
    .way2 = Mağazanın metinlerinde bununla ilgili bir şey yok. Ekipten biri yardımcı olabilir.
not-yet = Bu sohbette henüz siparişlere bakamıyor ya da onları değiştiremiyorum, tahmin de yürütmek istemem.
    .way2 = Siparişlerinizi bu sohbetten henüz göremiyorum. Ekipten biri bakabilir.
not-yet-checkout = Bu sohbette henüz ödeme alamıyorum. Sepetiniz mağazanın ödeme adımı için saklandı.
not-yet-coupon = Bu sohbette henüz kod uygulayamıyorum.
shop-writes = Mağaza bu konuda şunu yazıyor:
how-it-works = { $said } Burada şöyle işliyor:
complaint = Bunun için üzgünüm, böyle olmamalıydı.
    .way2 = Can sıkıcı olduğunu anlıyorum, üzgünüm.
complaint-offer = İsterseniz bunu ekipten birine iletebilirim.
    .way2 = Sizi ekipten birine aktarayım mı?
