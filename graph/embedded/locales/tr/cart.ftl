# What changed in the cart and what is in it.

added = Artık sepetinizde: { $lines }.
    .way2 = Sepetinize ekledim: { $lines }.
price-each = tanesi { $price }
cart-state = Toplam { $count } ürün, { $total } ediyor.
    .way2 = Sepetinizde { $total } tutarında { $count } ürün var.
cart-empty = Sepetiniz boş.
    .way2 = Sepetinizde bir şey yok.
cart-is = Sepetiniz, { $count } ürün:
    .way2 = Sepetinizdekiler ({ $count } ürün):
cart-total = Toplam: { $total }, teslimat hariç.
cart-delivered = { $way } teslimatla ({ $country }, { $price }): { $total }.
cart-delivered-free = { $way } teslimatla ({ $country }, ücretsiz): { $total }.
note-short = stokta yeterli yok
note-was = eklediğinizde { $price } idi
removed = Tamam, sepetinizden çıkardım: { $names }.
    .way2 = Artık sepetinizde değil: { $names }.
updated = Değiştirdim, şimdi sepetinizde: { $line }.
    .way2 = Sepetinizde artık { $line } var.
cleared = Sepetiniz artık boş.
undone = Geri aldım.
    .way2 = Her şey eskisi gibi.
nothing-to-undo = Geri alabileceğim bir şey yok.
ask-which-cart = Sepetinizdeki hangi ürün?
ask-clear = Sepetinizi boşaltayım mı?
