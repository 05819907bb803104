# How the shop works, complaints, and what this chat cannot do.

no-help = Non ho informazioni precise su questo. Ti passo una persona?
    .way2 = I testi del negozio non ne parlano. Qualcuno del team potrebbe aiutarti.
not-yet = In questa chat non posso ancora vedere o modificare gli ordini, e non voglio tirare a indovinare.
    .way2 = Da questa chat non vedo ancora i tuoi ordini. Qualcuno del team può farlo.
not-yet-checkout = In questa chat non posso ancora ricevere pagamenti. Il tuo carrello resta salvato per la cassa del negozio.
not-yet-coupon = In questa chat non posso ancora applicare codici.
shop-writes = Ecco che cosa scrive il negozio:
how-it-works = { $said } Qui funziona così:
complaint = Mi dispiace, non dovrebbe andare così.
    .way2 = È davvero spiacevole, e mi dispiace.
complaint-offer = Se vuoi, lo passo a qualcuno del team.
    .way2 = Ti passo qualcuno del team?
