# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Seus pedidos, do mais recente:
orders-of = Seus pedidos ({ $period }), do mais recente:
orders-none-of = Não vejo nenhum pedido seu desse período ({ $period }). Estes são todos, do mais recente:
orders-more = … e mais { $count }.
orders-none = Não vejo aqui nenhum pedido seu. Se comprou com sua conta, entre nela primeiro: mostro a cada pessoa só os próprios pedidos.
order-is = Pedido { $order }: { $status }.
order-total = Total: { $total }.
order-address = Entrega em: { $address }.
order-tracking = Código de rastreio: { $ids }.
order-arrives = Deve chegar entre { $first } e { $last }.
order-arrival-open = Não consta nenhum dia de chegada.
order-timeline = O que aconteceu até agora:
order-may = O que ainda se pode fazer: { $actions }.
order-may-not = Aqui não se pode mais mudar nada nele.
status-pending = pendente
status-pending-item-modified = pendente, itens alterados
status-processed = em preparação
status-delivered = entregue
status-cancelled = cancelado
status-return-requested = devolução solicitada
status-exchange-requested = troca solicitada
status-returned = devolvido
status-exchanged = trocado
event-placed = Pedido feito
event-shipped = Entregue à transportadora
event-delivered = Entregue
event-cancelled = Cancelado
event-items-modified = Itens alterados
event-address-modified = Endereço alterado
event-payment-modified = Pagamento alterado
event-return-requested = Devolução solicitada
event-exchange-requested = Troca solicitada
event-return-received = Devolução recebida
event-exchange-received = Troca recebida
may-cancel = cancelar
may-modify-items = mudar os itens uma vez
may-modify-address = mudar o endereço
may-modify-payment = mudar o pagamento
may-return = devolver itens
may-exchange = trocar itens uma vez

# Money
method-gift-card = cartão-presente
method-paypal = PayPal
method-credit-card = cartão de crédito
method-ending = { $brand } com final { $end }
payment-was = Pago: { $amount } com { $method }.
refund-was = Reembolsado: { $amount } em { $method }.
refund-due = Reembolso a caminho: { $amount } em { $method }.
refund = { $amount } voltam para: { $method }.
refund-at-once = { $amount } voltam na hora para: { $method }.
refund-days = { $amount } voltam em { $days } dias úteis para: { $method }.
charge = { $amount } serão cobrados em: { $method }.
no-price-difference = O preço não muda.
refunds-are = Reembolsos dos seus pedidos:
refund-none = Não vejo nenhum reembolso nos seus pedidos.
refund-none-here = Não vejo nenhum reembolso do pedido { $order }.
paid-in-all = Pago por todos os pedidos: { $amount }.
refunded-in-all = Disso foi devolvido: { $amount }.
pay-in-parts = Os cartões-presente pagam primeiro, até onde chegarem; outra forma de pagamento, como um cartão ou PayPal, paga o resto.
gift-pays-part = O cartão-presente paga { $amount }; faltam { $rest } por pagar.

# What a yes would do
will-cancel = Isto cancelaria o pedido { $order }, motivo: { $reason }.
will-return = Isto devolveria do pedido { $order }:
will-exchange = Isto trocaria no pedido { $order }:
will-modify-items = Isto mudaria no pedido { $order }:
will-modify-address = O pedido { $order } iria para: { $address }.
will-modify-payment = O pedido { $order } seria pago com: { $method }.
will-update-address = O endereço do seu perfil seria: { $address }.
will-buy = Este é o seu pedido:
buy-below = Este é o seu pedido: { $count ->
        [one] { $count } item
       *[other] { $count } itens
    }, { $total } no total.
change-below = Assim ficaria o pedido { $order }.
once-only = Só é possível uma vez por pedido; confira se está tudo incluído.

# What was done
did-cancel = O pedido { $order } está cancelado.
did-return = A devolução do pedido { $order } está solicitada. Um e-mail dirá como enviar de volta.
did-exchange = A troca do pedido { $order } está solicitada. Um e-mail dirá como enviar de volta.
did-modify-items = Os itens do pedido { $order } estão alterados.
did-modify-address = O pedido { $order } agora vai para: { $address }.
did-modify-payment = O pagamento do pedido { $order } está alterado.
did-update-address = Seu endereço está salvo: { $address }.
did-checkout = Obrigado, seu pedido está feito. O número é { $order }.

# Questions back
ask-order = De qual pedido se trata?
ask-items = De quais itens do pedido { $order } se trata?
ask-variant = O que você quer no lugar de { $name }?
no-other-option = { $name } não está disponível agora em outra opção. Um item só é trocado por outra opção do mesmo produto.
ask-method = Qual forma de pagamento?
ask-address = Qual endereço? Rua, cidade, CEP e país, por favor.
ask-which-change = O que muda no pedido { $order }: um item, o endereço ou o pagamento?
ask-name = Para quem é o pacote? Nome e sobrenome, por favor.
ask-address1 = Rua e número, por favor.
ask-city = Qual cidade?
ask-state = Qual estado ou região?
ask-zip = Qual é o CEP?
ask-country = Qual país?
ask-email = Para qual e-mail pode ir a confirmação?
ask-shipping = Como quer a entrega?
ask-paying = Como quer pagar?
ask-code = Qual é o código?
reason-no-longer-needed = não preciso mais
reason-ordered-by-mistake = pedido por engano

# Buying
checkout-begins = { $count ->
        [one] { $count } item
       *[other] { $count } itens
    } para pagar, { $total } até agora.
checkout-form = Preencha abaixo o que ainda falta; você também pode simplesmente me dizer.
shipping-option = { $name }, { $amount }, { $days } dias úteis
notice-price = { $name } agora custa { $now }; antes { $was }.
notice-coupon = O código { $code } não vale mais.
sum-goods = Itens: { $amount }
sum-discount = Desconto: −{ $amount }
sum-shipping = Entrega ({ $name }): { $amount }
sum-tax = Imposto: { $amount }
sum-tax-included = Imposto incluído: { $amount }
sum-total = Total: { $amount }
sum-email = E-mail: { $email }
sum-method = Pagamento: { $method }
coupon-on = { $code } desconta { $amount }.
coupon-free-shipping = Com { $code } a entrega é grátis.
coupon-off = { $code } saiu do seu carrinho.
saved-for-later = Guardado para depois: { $names }.
back-in-cart = De volta ao seu carrinho: { $names }.
cart-saved = Guardado para depois:

# The profile
profile-address = O endereço do seu perfil: { $address }.
profile-methods = Suas formas de pagamento: { $methods }.
gift-balance = Seu cartão-presente { $name } tem { $amount }.
gift-none = Não há cartão-presente no seu perfil.

# Why something cannot be done
refused-no-such-order = Você não tem um pedido assim.
refused-not-pending = O pedido está { $status }; só é possível antes do envio.
refused-not-delivered = O pedido está { $status }; só é possível depois de entregue.
refused-already-changed = Este pedido já foi alterado; só é possível uma vez.
refused-already-requested = Já há uma devolução ou troca em andamento para este pedido; só é possível uma vez.
refused-return-window-over = Só é possível até { $days } dias depois da entrega.
refused-paid-in-parts = Este pedido foi pago em partes e o pagamento não pode ser mudado.
refused-reason-not-accepted = Por que cancelar? A loja aceita: { $reasons }.
refused-method-needed = Qual forma de pagamento?
refused-method-not-yours = Essa forma de pagamento não está no seu perfil.
refused-refund-method = O dinheiro só pode voltar por onde foi pago ou para um cartão-presente seu.
refused-gift-card-too-small = O cartão-presente tem { $balance }; são precisos { $needed }.
refused-gift-card-empty = Não resta nada nesse cartão-presente.
refused-same-method = Já está pago assim.
refused-not-in-order = Esse item não está no pedido.
refused-other-product = Um item só é trocado por outra opção do mesmo produto.
refused-not-available = Essa opção não está disponível agora.
refused-same-item = É a opção que você já tem.
refused-never-returned = { $name } não pode ser devolvido nem trocado.
refused-address-incomplete = O endereço não está completo: são precisos rua, cidade, CEP e país.
refused-no-profile = Não tenho um perfil seu. Entre na sua conta primeiro, por favor.
refused-price-changed = Um preço mudou nesse meio-tempo. Veja de novo, por favor.
refused-cart-empty = Seu carrinho está vazio.
refused-not-enough = Não há { $name } suficiente para este pedido.
refused-payment-declined = O pagamento foi recusado; nada foi cobrado.
refused-payment-pending = O pagamento ainda não teve resposta. Nada é cobrado duas vezes: o pedido segue assim que passar, e se não passar nada é cobrado.
refused-payment-action = O banco pede para confirmar primeiro este pagamento; nada foi cobrado ainda. Faça isso aqui: { $url } e depois me diga que está feito.
refused-payment-action-app = O banco pede para confirmar primeiro este pagamento no aplicativo; nada foi cobrado ainda. Diga-me quando estiver feito.
refused-summary-changed = Algo mudou nesse meio-tempo. Veja de novo, por favor.
refused-total-changed = Algo mudou nesse meio-tempo: antes eram { $was } no total. Veja de novo, por favor.
payment-gave-up = O seu pagamento não foi concluído; nada foi cobrado.
refused-unknown = A loja não conhece o código { $coupon }.
refused-not-started = O código { $coupon } ainda não vale.
refused-expired = O código { $coupon } expirou.
refused-other-currency = O código { $coupon } não é para esta moeda.
refused-used-up = O código { $coupon } se esgotou.
refused-used-before = Você já usou o código { $coupon }.
refused-below-minimum = O código { $coupon } pede uma compra de pelo menos { $minimum }.
refused-does-not-stack = O código { $coupon } não vai com outro.
refused-too-many = Não cabe outro código neste carrinho.
refused-no-email = Isso não é um endereço de e-mail.
refused-no-country = Não conheço esse país.
refused-no-state = Não conheço esse estado.
refused-no-zip = Isso não é um CEP desse país.
refused-no-delivery = A loja não entrega lá.

# What may be tapped
chip-everything = Tudo o que contém
chip-orders = Ver meus pedidos
chip-status = Onde está meu pedido?
chip-cancel = Cancelar este pedido
chip-return-items = Devolver itens deste pedido
chip-exchange = Trocar itens deste pedido
chip-change-address = Mudar o endereço deste pedido
chip-change-payment = Mudar o pagamento deste pedido
chip-change-items = Mudar um item deste pedido
chip-usual = Meu endereço de sempre
chip-checkout = Finalizar a compra
chip-paid = Já confirmei
chip-gone-through = O pagamento foi concluído?
chip-pay-otherwise = Pagar de outra forma
chip-yes-buy = Sim, fazer o pedido

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Sim, o pedido { $order } ainda pode ser cancelado enquanto não for enviado.
can-modify = Sim, o pedido { $order } ainda pode ser alterado enquanto não for enviado.
can-return = Sim, itens do pedido { $order } podem ser devolvidos.
can-exchange = Sim, itens do pedido { $order } podem ser trocados uma vez.
can-until = Isso é possível até { $date }.
can-not = Não.
several-are = São estes pedidos: { $orders }.
several-not = Não é possível para: { $orders }.
several-later = Mais { $count } podem vir depois.
ask-method-of = Há mais de um desse tipo; preciso saber qual:
buy-total = No total são { $amount }, com entrega e impostos.
buy-total-so-far = Por enquanto são { $amount }; o que falta pode mudar isso.
buy-arrival = Com { $name } leva { $days } dias úteis.
buy-ways = Estas são as formas de entrega, com preço e prazo:
buy-needs-address = Depende de para onde vai; primeiro preciso do endereço.

review-which = Qual destes quer avaliar?
review-here = Aqui está o formulário da sua avaliação de { $name }, da encomenda { $order }.
review-in-words = Quantas de 5 estrelas merece { $name }, e porquê? Diga o nome e as duas coisas numa só mensagem.
review-none = Não há nada seu para avaliar: é possível para o que foi entregue, uma vez por compra.
refused-already-reviewed = Já avaliou esta compra.
refused-review-text = Uma avaliação precisa de algumas palavras.
will-write-review = Seria enviada uma avaliação de { $name } com { $stars } de 5 estrelas e o que escreveu.
did-write-review = Obrigado. A sua avaliação de { $name } será mostrada depois de a loja a ler.
chip-review = Quero avaliar { $name }
