# How the shop works, complaints, and what this chat cannot do.

no-help = Não tenho informação específica sobre isso. Quer que eu passe você para uma pessoa?
    .way2 = Os textos da loja não dizem nada sobre isso. Alguém da equipe pode ajudar.
no-help-but = Não tenho informação exatamente sobre isso. Talvez seja uma destas perguntas, ou passo você para uma pessoa.
    .way2 = Os textos da loja não dizem nada exatamente sobre isso. Estas perguntas são as mais próximas; alguém da equipe também pode ajudar.
shop-writes = Isto é o que a loja escreve sobre o assunto:
complaint = Sinto muito, não deveria ser assim.
    .way2 = Imagino como isso é frustrante, e sinto muito.
complaint-offer = Se quiser, passo isso para alguém da equipe.
    .way2 = Quer que eu passe você para alguém da equipe?
