# What is said more briefly; remarks are left out.

greet = What are you looking for?
greet-again = What next?
hello = Hi.
thanks = You're welcome.
thanks-short = Welcome.
goodbye = Goodbye. Your cart is kept.
smalltalk = I'm { $shop }'s assistant, a program. I find and compare products and answer questions about the shop.
out-of-scope = I can only help with this shop.
unsafe = I can't help with that.
unclear = A product, or a question about the shop?
denied = Nothing changed.
confirm-nothing = What next?
language-yes = Sure, in English.
complaint = I'm sorry.
complaint-offer = Shall I pass you to a person?
human = Noted: the team will join. Meanwhile I can go on.
found = { $subject }{ $limits }:
found-of = The best { $count } of { $subject }{ $limits }:
added = In your cart: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
