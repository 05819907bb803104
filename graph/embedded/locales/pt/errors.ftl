# What the shop refuses, and messages that are not taken up.

refused-max-quantity = Cabem no máximo { $most } unidades de um mesmo produto no carrinho.
refused-least-quantity = A quantidade deve ser pelo menos 1.
refused-sold-out = { $name } está esgotado.
to-be-had = Estes estão disponíveis agora:
refused-only-left = De { $name } { $stock ->
        [one] resta só { $stock }
       *[other] restam só { $stock }
    }{ $held ->
        [0] {""}
       *[other] , e você já tem { $held } no carrinho
    }.
refused-max-lines = Cabem no máximo { $most } produtos diferentes no carrinho.
refused-not-in-cart = Isso não está no seu carrinho.
refused-choose-variant = Há várias versões dele no seu carrinho. Qual delas?
refused-no-such-option = { $name } não vem assim.
refused-no-such-product = Esse produto não existe na loja.
refused-no-such-category = A loja não tem essa categoria.
refused-price-order = O preço mínimo está acima do máximo.
refused-two-products = Para comparar são precisos dois produtos diferentes.
refused = Isso não funcionou, desculpe. Pode dizer de outro jeito?
too-long = São mais de { $most } caracteres. Pode dizer de forma mais breve?
interrupted = Fui interrompido antes de poder responder. Nada se perdeu: tento outra vez?
empty = Não chegou nenhuma palavra. Em que posso ajudar?
refusal-injection = Não posso ajudar com isso. Estou aqui para a loja: encontrar e comparar produtos, seu carrinho e pedidos, entrega e devoluções. O que você procura?
refusal-harm = Não posso ajudar com isso. Se alguém está em perigo, ligue para a emergência (190 no Brasil, 112 em Portugal). Com produtos, pedidos, entrega e devoluções, ajudo com prazer.
refusal-self-harm = Sinto muito que esteja tão difícil agora, e que bom que você falou. Você não precisa passar por isso sem apoio: converse com alguém de confiança ou ligue para um serviço de escuta. No Brasil, o CVV atende pelo 188, de graça e a qualquer hora; em outros países, findahelpline.com indica ajuda gratuita. Se há perigo imediato, ligue agora para a emergência: 192 no Brasil, 112 em Portugal.
