# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = { $order } numaralı siparişi iptal et
button-return = { $order } numaralı siparişteki ürünleri iade et
button-exchange = { $order } numaralı siparişteki ürünleri değiştir
button-modify-items = { $order } numaralı siparişte bir ürünü başka seçenekle değiştir
button-modify-address = { $order } numaralı siparişin adresini değiştir
button-modify-payment = { $order } numaralı siparişin ödemesini değiştir
button-compare = Karşılaştır: { $names }
button-buyers = Alıcılar ne diyor: { $name }?
button-show = Göster: { $name }
starter-under = { $price } altı { $name }
button-under = { $price } altı { $name } göster
starter-best = Çok satanlar
starter-returns = İadeler
button-returns = İade koşullarınız nedir?
