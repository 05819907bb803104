# How the shop works, complaints, and what this chat cannot do.

no-help = Dazu habe ich keine genauen Angaben. Soll ich Sie an einen Menschen weitergeben?
    .way2 = In den Texten des Shops steht dazu nichts. Jemand aus dem Team könnte helfen.
no-help-but = Genau dazu habe ich keine Angaben. Vielleicht meinen Sie eine dieser Fragen, oder ich gebe Sie an einen Menschen weiter.
    .way2 = Genau dazu steht in den Texten des Shops nichts. Diese Fragen kommen dem am nächsten; auch jemand aus dem Team könnte helfen.
shop-writes = Das schreibt der Shop dazu:
complaint = Das tut mir leid, so sollte es nicht sein.
    .way2 = Das ist ärgerlich, und es tut mir leid.
complaint-offer = Wenn Sie möchten, gebe ich das an jemanden aus dem Team weiter.
    .way2 = Soll ich Sie an jemanden aus dem Team weitergeben?
