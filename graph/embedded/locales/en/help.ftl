# How the shop works, complaints, and what this chat cannot do.

no-help = I have no specific information about this. Shall I pass you to a person?
    .way2 = The shop's texts don't say anything on that. A person from the team could help.
no-help-but = I have no specific information about exactly this. Maybe one of these is what you mean, or I pass you to a person.
    .way2 = The shop's texts don't say anything on exactly that. These come nearest; a person from the team could help, too.
shop-writes = The shop's own text on it:
complaint = I'm sorry about this; it isn't how it should be.
    .way2 = That sounds frustrating, and I'm sorry.
complaint-offer = I can pass this to a person from the team if you like.
    .way2 = Shall I pass you to a person from the team?
