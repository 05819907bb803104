# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Cancelar el pedido { $order }
button-return = Devolver artículos del pedido { $order }
button-exchange = Cambiar artículos del pedido { $order } por otros
button-modify-items = Modificar un artículo del pedido { $order }
button-modify-address = Cambiar la dirección del pedido { $order }
button-modify-payment = Cambiar el pago del pedido { $order }
button-compare = Comparar { $names }
button-buyers = ¿Qué dicen los compradores de: { $name }?
button-show = Muéstrame: { $name }
starter-under = { $name } por menos de { $price }
button-under = Muéstrame { $name } por menos de { $price }
starter-best = Más vendidos
starter-returns = Devoluciones
button-returns = ¿Cuál es la política de devoluciones?
