# Products side by side.

differ = Farkları, yukarıdaki sırayla:
no-difference = Bilgilerinde önemli bir fark görünmüyor.
on-topic = Sorunuzla ilgili:
points =
    { $kind ->
        [is] { $name }: { $is }.
        [has] { $name }: { $has }.
       *[both] { $name }: { $is }; { $has }.
    }
point-better-rated = puanı daha yüksek
point-best-rated = puanı en yüksek
point-worst-rated = puanı en düşük
point-cheaper = daha ucuz
point-cheapest = en ucuz
point-dearest = en pahalı
point-lighter = daha hafif
point-lightest = en hafif
point-quieter = daha sessiz
point-quietest = en sessiz
point-longer-battery-life = daha uzun pil ömrü
point-longest-battery-life = en uzun pil ömrü
point-longer-runtime = daha uzun çalışma süresi
point-longest-runtime = en uzun çalışma süresi
point-longer-warranty = daha uzun garanti
point-longest-warranty = en uzun garanti
point-more-memory = daha fazla bellek
point-most-memory = en fazla bellek
point-more-storage = daha fazla depolama
point-most-storage = en fazla depolama
point-sharper-picture = daha net görüntü
point-sharpest-picture = en net görüntü
point-faster-screen = daha hızlı ekran
point-fastest-screen = en hızlı ekran
point-higher-camera-resolution = daha yüksek kamera çözünürlüğü
point-highest-camera-resolution = en yüksek kamera çözünürlüğü
pick = Ben { $name } alırdım: { $reasons }.
    .way2 = Önerim { $name }: { $reasons }.
pick-rated = { $count } alıcıdan { $stars } puan almış
pick-both = Diğerlerinin hiçbiri daha ucuz değil.
    .way2 = Üstelik en ucuzu da bu.
pick-cheap = Fiyat belirleyiciyse: { $name }, { $costs }.
    .way2 = En ucuzu: { $name }, { $costs }.
pick-price = Dayanılacak puan yok, bu yüzden fiyata bakardım: { $name }, { $costs }.

# Hiçbir satır söylemediğinde hangisinde en çok olduğu
most-said = Alıcıların bununla ilgili yazdıkları:
most-silent = Bu konuda nasıl karşılaştırıldıkları hiçbirinin kaydında yok, hiçbir alıcı da yazmamış.
