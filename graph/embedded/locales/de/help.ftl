# How the shop works, complaints, and what this chat cannot do.

no-help = Dazu habe ich keine genauen Angaben. Soll ich Sie an einen Menschen weitergeben?
    .way2 = In den Texten des Shops steht dazu nichts. Jemand aus dem Team könnte helfen.
not-yet = Bestellungen kann ich in diesem Chat noch nicht öffnen oder ändern, und raten möchte ich nicht.
    .way2 = Ihre Bestellungen sehe ich in diesem Chat noch nicht. Jemand aus dem Team kann das.
not-yet-checkout = Bezahlen können Sie in diesem Chat noch nicht. Ihr Warenkorb ist für die Kasse des Shops gespeichert.
not-yet-coupon = Gutscheincodes kann ich in diesem Chat noch nicht einlösen.
shop-writes = Das schreibt der Shop dazu:
how-it-works = { $said } So läuft es hier:
complaint = Das tut mir leid, so sollte es nicht sein.
    .way2 = Das ist ärgerlich, und es tut mir leid.
complaint-offer = Wenn Sie möchten, gebe ich das an jemanden aus dem Team weiter.
    .way2 = Soll ich Sie an jemanden aus dem Team weitergeben?
