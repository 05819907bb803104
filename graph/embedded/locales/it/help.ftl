# How the shop works, complaints, and what this chat cannot do.

no-help = Non ho informazioni precise su questo. Ti passo una persona?
    .way2 = I testi del negozio non ne parlano. Qualcuno del team potrebbe aiutarti.
no-help-but = Non ho informazioni precise proprio su questo. Forse è una di queste domande, oppure ti passo una persona.
    .way2 = I testi del negozio non parlano proprio di questo. Queste domande sono le più vicine; anche qualcuno del team potrebbe aiutarti.
shop-writes = Ecco che cosa scrive il negozio:
complaint = Mi dispiace, non dovrebbe andare così.
    .way2 = È davvero spiacevole, e mi dispiace.
complaint-offer = Se vuoi, lo passo a qualcuno del team.
    .way2 = Ti passo qualcuno del team?
