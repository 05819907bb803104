# What is said more formally, in place of the messages of the same name.

greet = Boas-vindas à { $shop }. Em que posso ajudar?
    .way2 = Boas-vindas. Posso encontrar produtos, compará-los, relatar o que dizem os compradores e cuidar do seu carrinho. Por onde deseja começar?
    .way3 = Boas-vindas. Por favor, diga o que precisa e, se desejar, o seu orçamento.
greet-again = É um prazer atender novamente. Em que posso ajudar?
    .way2 = Continuo à disposição. O que deseja ver?
hello = Olá.
thanks = Por nada. Posso ajudar em mais alguma coisa?
    .way2 = Foi um prazer. Deseja ver mais alguma coisa?
thanks-short = Por nada.
goodbye = Até logo e agradecemos a visita. Seu carrinho permanece como está.
    .way2 = Agradecemos a visita. Seu carrinho fica guardado.
unclear = Não tenho certeza de ter entendido. Procura um produto ou deseja fazer uma pergunta sobre a loja?
    .way2 = Poderia dizer de outra forma? Um produto, um orçamento ou uma pergunta sobre a loja ajudaria.
denied = Muito bem, tudo permanece como estava.
    .way2 = Certamente, nada foi alterado.
confirm-nothing = Muito bem. O que deseja fazer agora?
language-yes = Certamente. A partir de agora respondo em português. O que procura?
complaint = Pedimos desculpas, não deveria ser assim.
    .way2 = Lamentamos sinceramente o transtorno.
complaint-offer = Se desejar, encaminho a alguém da equipe.
    .way2 = Deseja que eu encaminhe a conversa a alguém da equipe?
human = Informei à equipe que deseja falar com uma pessoa. Até lá, continuo à disposição.
pick = Eu recomendaria { $name }: { $reasons }.
