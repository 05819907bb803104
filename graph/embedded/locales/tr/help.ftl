# How the shop works, complaints, and what this chat cannot do.

no-help = Bu konuda elimde kesin bilgi yok. Sizi bir yetkiliye aktarayım mı?
    .way2 = Mağazanın metinlerinde bununla ilgili bir şey yok. Ekipten biri yardımcı olabilir.
no-help-but = Tam olarak bu konuda elimde bilgi yok. Belki şu sorulardan biridir; isterseniz sizi bir yetkiliye aktarayım.
    .way2 = Mağazanın metinlerinde tam olarak bununla ilgili bir şey yok. En yakın sorular şunlar; ekipten biri de yardımcı olabilir.
shop-writes = Mağaza bu konuda şunu yazıyor:
complaint = Bunun için üzgünüm, böyle olmamalıydı.
    .way2 = Can sıkıcı olduğunu anlıyorum, üzgünüm.
complaint-offer = İsterseniz bunu ekipten birine iletebilirim.
    .way2 = Sizi ekipten birine aktarayım mı?
