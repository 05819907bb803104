# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Olá, boas-vindas à { $shop }. O que você procura hoje?
    .way2 = Oi! Posso encontrar produtos, comparar, contar o que os compradores dizem e cuidar do seu carrinho. Por onde começamos?
    .way3 = Olá. Diga o que você precisa e, se quiser, o seu orçamento.
greet-again = Olá de novo. Em que posso ajudar?
    .way2 = Ainda estou aqui. O que você gostaria de ver?
hello = Olá!
    .way2 = Oi!
thanks = De nada. Mais alguma coisa?
    .way2 = Fico feliz em ajudar. Vamos ver mais alguma coisa?
    .way3 = É um prazer.
thanks-short = De nada.
goodbye = Até logo e obrigado pela visita. Seu carrinho fica como está.
    .way2 = Até breve. Guardo o carrinho para você.
smalltalk = Sou o assistente de compras da { $shop }, um programa e não uma pessoa. Posso encontrar produtos, comparar, ler as avaliações por você e responder sobre entrega, devoluções e pagamento.
    .way2 = Sou o assistente da loja, não uma pessoa. Produtos, avaliações, seu carrinho e como a loja funciona: é disso que eu entendo.
out-of-scope = Nisso não posso ajudar por aqui. Conheço esta loja: os produtos, as avaliações, seu carrinho, entrega, devoluções e pagamento.
    .way2 = Com isso não consigo ajudar. O que posso é encontrar produtos, comparar ou responder sobre a loja.
unsafe = Não posso ajudar com isso. Se você procura algo na loja, com prazer.
    .way2 = Com isso eu não ajudo. Posso encontrar produtos ou responder sobre a loja.
unclear = Não tenho certeza se entendi. Você procura um produto ou é uma pergunta sobre a loja?
    .way2 = Pode dizer de outro jeito? Um produto, um orçamento ou uma pergunta sobre a loja, tudo serve.
unclear-again = Desculpe, ainda não entendi. Diga o nome de um produto, escolha uma destas opções ou eu passo você para uma pessoa.
human = Avisei a equipe que você quer falar com uma pessoa. Até alguém chegar, continuo ajudando com prazer.
denied = Tudo bem, deixei tudo como estava.
    .way2 = Sem problema, nada mudou.
confirm-nothing = Certo. O que você quer fazer agora?
capped = Isso demorou mais do que eu me permito, então aqui está o que tenho até agora.
unsupported = Não tenho uma resposta que eu possa garantir. Pode perguntar de outro jeito?
without-brief = Posso encontrar produtos, comparar e responder perguntas sobre a loja.
language-yes = Sim, claro. A partir de agora respondo em português. O que você procura?
    .way2 = Claro, em português então. Em que posso ajudar?
language-no = Desculpe, ainda não falo esse idioma ({ $asked }). Posso responder em { $known }.
language-which = Falo { $known }. Qual você prefere?

# Grief and hardship
distress = Lamento muito. Aqui não há pressa nenhuma. Se quiser, posso passar a uma pessoa da equipa; e se for demasiado pesado, fale com alguém de confiança.

# O que os clientes contam de si
noted = Vou levar isso em conta:{ $limits }. O que você procura?
    .way2 = Anotado, vou respeitar:{ $limits }. O que devo procurar?
noted-freely = Anotado. O que você procura?
# O que foi pedido antes
asked-first = No início você pediu: { $name }{ $limits }.
asked-nothing = Você ainda não pediu nenhum produto. O que você procura?
joke = Por que a lâmpada foi à escola noturna? Queria ser mais brilhante. Com produtos eu me saio melhor: o que posso mostrar?
    .way2 = Tentei vender um relógio que atrasava. O cliente disse que já era hora. E agora, o que procuro para você?
# Pouco dinheiro
hardship = Sinto muito, é uma fase difícil. Então cada centavo conta: diga o que você precisa e eu mostro primeiro o mais barato.
hardship-short = Sinto muito, é uma fase difícil. Aqui está o que custa menos:
