# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Cancelar o pedido { $order }
button-return = Devolver itens do pedido { $order }
button-exchange = Trocar itens do pedido { $order }
button-modify-items = Alterar um item do pedido { $order }
button-modify-address = Alterar o endereço do pedido { $order }
button-modify-payment = Alterar o pagamento do pedido { $order }
button-compare = Comparar { $names }
button-buyers = O que dizem os compradores sobre: { $name }?
button-show = Mostre: { $name }
starter-under = { $name } até { $price }
button-under = Mostre { $name } até { $price }
starter-best = Mais vendidos
starter-returns = Devoluções
button-returns = Qual é a política de devolução?
