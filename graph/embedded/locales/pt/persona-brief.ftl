# What is said more briefly; remarks are left out.

greet = O que você procura?
greet-again = E agora?
hello = Oi.
thanks = De nada.
thanks-short = De nada.
goodbye = Até logo. Seu carrinho fica guardado.
smalltalk = Sou o assistente da { $shop }, um programa. Encontro e comparo produtos e respondo sobre a loja.
out-of-scope = Só posso ajudar com esta loja.
unsafe = Com isso não ajudo.
unclear = Um produto ou uma pergunta sobre a loja?
denied = Nada mudou.
confirm-nothing = E agora?
language-yes = Claro, em português.
complaint = Sinto muito.
complaint-offer = Passo você para uma pessoa?
human = Anotado: a equipe vai entrar. Enquanto isso, continuo.
found = { $subject }{ $limits }:
found-of = Os { $count } melhores de { $subject }{ $limits }:
added = No carrinho: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
