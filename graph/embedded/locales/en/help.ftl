# How the shop works, complaints, and what this chat cannot do.

no-help = I have no specific information about this. Shall I pass you to a person?
    .way2 = The shop's texts don't say anything on that. A person from the team could help.
not-yet = I can't open or change orders in this chat yet, and I don't want to guess.
    .way2 = I can't see your orders from this chat yet. A person from the team can.
not-yet-checkout = I can't take payment in this chat yet. Your cart is saved for the shop's checkout.
not-yet-coupon = I can't apply codes in this chat yet.
shop-writes = The shop's own text on it:
how-it-works = { $said } This is how it works here:
complaint = I'm sorry about this; it isn't how it should be.
    .way2 = That sounds frustrating, and I'm sorry.
complaint-offer = I can pass this to a person from the team if you like.
    .way2 = Shall I pass you to a person from the team?
