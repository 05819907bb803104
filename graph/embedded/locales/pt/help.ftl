# How the shop works, complaints, and what this chat cannot do.

no-help = Não tenho informação específica sobre isso. Quer que eu passe você para uma pessoa?
    .way2 = Os textos da loja não dizem nada sobre isso. Alguém da equipe pode ajudar.
not-yet = Ainda não posso ver nem alterar pedidos neste chat, e não quero adivinhar.
    .way2 = Ainda não vejo seus pedidos neste chat. Alguém da equipe pode ver.
not-yet-checkout = Ainda não posso receber pagamentos neste chat. Seu carrinho fica salvo para o caixa da loja.
not-yet-coupon = Ainda não posso aplicar cupons neste chat.
shop-writes = Isto é o que a loja escreve sobre o assunto:
how-it-works = { $said } Funciona assim por aqui:
complaint = Sinto muito, não deveria ser assim.
    .way2 = Imagino como isso é frustrante, e sinto muito.
complaint-offer = Se quiser, passo isso para alguém da equipe.
    .way2 = Quer que eu passe você para alguém da equipe?
