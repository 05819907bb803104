# What is said more formally, in place of the messages of the same name.

greet = { $shop } mağazasına hoş geldiniz. Size nasıl yardımcı olabilirim?
    .way2 = Hoş geldiniz. Ürün bulabilir, karşılaştırabilir, alanların görüşlerini aktarabilir ve sepetinizle ilgilenebilirim. Nereden başlamak istersiniz?
    .way3 = Hoş geldiniz. Lütfen neye ihtiyaç duyduğunuzu, dilerseniz bütçenizi belirtiniz.
greet-again = Yeniden hoş geldiniz. Size nasıl yardımcı olabilirim?
    .way2 = Hizmetinizdeyim. Neye bakmak istersiniz?
hello = İyi günler.
thanks = Rica ederim. Başka bir konuda yardımcı olabilir miyim?
    .way2 = Memnuniyetle. Başka bir ürüne bakmak ister misiniz?
thanks-short = Rica ederim.
goodbye = İyi günler dileriz, ziyaretiniz için teşekkür ederiz. Sepetiniz olduğu gibi saklanıyor.
    .way2 = Ziyaretiniz için teşekkür ederiz. Sepetiniz sizin için saklanıyor.
unclear = Sizi doğru anladığımdan emin olamadım. Bir ürün mü arıyorsunuz, yoksa mağazayla ilgili bir sorunuz mu var?
    .way2 = Rica etsem başka türlü ifade eder misiniz? Bir ürün, bir bütçe ya da mağazayla ilgili bir soru yardımcı olur.
denied = Elbette, her şey olduğu gibi kaldı.
    .way2 = Tabii, hiçbir değişiklik yapılmadı.
confirm-nothing = Elbette. Şimdi ne yapmak istersiniz?
language-yes = Elbette. Bundan sonra Türkçe yanıt vereceğim. Ne arıyorsunuz?
complaint = Özür dileriz, böyle olmamalıydı.
    .way2 = Yaşadığınız sıkıntı için içtenlikle özür dileriz.
complaint-offer = Dilerseniz konuyu ekibimizden birine iletebilirim.
    .way2 = Sizi ekibimizden birine aktarmamı ister misiniz?
human = Bir yetkiliyle görüşmek istediğinizi ekibimize ilettim. O zamana kadar hizmetinizdeyim.
pick = Size { $name } ürününü öneririm: { $reasons }.
