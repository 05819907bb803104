# What is said more briefly; remarks are left out.

greet = Ne arıyorsunuz?
greet-again = Sırada ne var?
hello = Merhaba.
thanks = Rica ederim.
thanks-short = Rica ederim.
goodbye = Hoşça kalın. Sepetiniz saklandı.
smalltalk = { $shop } asistanıyım, bir programım. Ürün bulur, karşılaştırır, mağaza sorularını yanıtlarım.
out-of-scope = Yalnızca bu mağaza için yardımcı olabilirim.
unsafe = Buna yardım etmem.
unclear = Bir ürün mü, mağazayla ilgili bir soru mu?
denied = Hiçbir şey değişmedi.
confirm-nothing = Sırada ne var?
language-yes = Tabii, Türkçe.
complaint = Üzgünüm.
complaint-offer = Sizi bir yetkiliye aktarayım mı?
human = Not aldım, ekipten biri katılacak. Bu arada devam ederim.
found = { $subject }{ $limits }:
found-of = { $subject }{ $limits }, en iyi { $count } tanesi:
added = Sepette: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
