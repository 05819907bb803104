# A person of the team is asked for, comes, and goes.
person-told = Bir yetkiliyle görüşme isteğini ekibe ilettim.
person-soon = Genellikle { $minutes ->
    [one] bir dakika
    *[other] yaklaşık { $minutes } dakika
    } içinde biri katılır. O zamana kadar yardımcı olmaya devam ederim.
person-here = Ekipten { $agent } bu görüşmeyi üstlendi ve burada yanıt veriyor.
person-away = Şu anda ekipten kimse yok. Soru { $ticket } numarasıyla kaydedildi.
person-back = Ekip yeniden burada: { $when }.
person-mail = Yanıt e-posta ile gelir ve burada da görünür.
person-ask = Ekip hangi e-posta adresine yanıt versin?
person-contact = Ekibe buradan da ulaşılabilir: { $contact }
person-mailed = Teşekkürler. Ekip o adrese yanıt verir; numara { $ticket }.
person-passed = Mesaj { $agent } adlı yetkiliye ulaştı.
person-joined = Ekipten { $agent } şimdi burada ve bundan sonra yanıt veriyor.
person-left = { $agent } görüşmeyi geri verdi. Söylenenleri bilen asistan yeniden yanıt veriyor.
person-closed = { $agent } görüşmeyi bitirdi ve talep kapandı. Asistan yeniden burada.
