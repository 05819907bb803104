# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Tus pedidos, primero el más reciente:
orders-of = Tus pedidos ({ $period }), primero el más reciente:
orders-none-of = No veo ningún pedido tuyo de esas fechas ({ $period }). Estos son todos, primero el más reciente:
orders-more = … y { $count } más.
orders-none = No veo aquí ningún pedido tuyo. Si compraste con tu cuenta, inicia sesión primero: a cada persona solo le muestro sus propios pedidos.
order-is = Pedido { $order }: { $status }.
order-total = Total: { $total }.
order-address = Entrega en: { $address }.
order-tracking = Número de seguimiento: { $ids }.
order-arrives = Debería llegar entre el { $first } y el { $last }.
order-arrival-open = No consta ningún día de llegada.
order-timeline = Lo que ha pasado hasta ahora:
order-may = Lo que todavía se puede hacer: { $actions }.
order-may-not = Aquí ya no se puede cambiar nada.
status-pending = pendiente
status-pending-item-modified = pendiente, artículos cambiados
status-processed = en preparación
status-delivered = entregado
status-cancelled = cancelado
status-return-requested = devolución solicitada
status-exchange-requested = cambio solicitado
status-returned = devuelto
status-exchanged = cambiado
event-placed = Pedido hecho
event-shipped = Entregado al transportista
event-delivered = Entregado
event-cancelled = Cancelado
event-items-modified = Artículos cambiados
event-address-modified = Dirección cambiada
event-payment-modified = Pago cambiado
event-return-requested = Devolución solicitada
event-exchange-requested = Cambio solicitado
event-return-received = Devolución recibida
event-exchange-received = Cambio recibido
may-cancel = cancelarlo
may-modify-items = cambiar sus artículos una vez
may-modify-address = cambiar la dirección
may-modify-payment = cambiar el pago
may-return = devolver artículos
may-exchange = cambiar artículos una vez

# Money
method-gift-card = tarjeta regalo
method-paypal = PayPal
method-credit-card = tarjeta de crédito
method-ending = { $brand } terminada en { $end }
payment-was = Pagado: { $amount } con { $method }.
refund-was = Reembolsado: { $amount } a { $method }.
refund-due = Reembolso en camino: { $amount } a { $method }.
refund = { $amount } vuelven a: { $method }.
refund-at-once = { $amount } vuelven enseguida a: { $method }.
refund-days = { $amount } vuelven en { $days } días laborables a: { $method }.
charge = { $amount } se cobrarán a: { $method }.
no-price-difference = El precio no cambia.
refunds-are = Reembolsos de tus pedidos:
refund-none = No veo ningún reembolso en tus pedidos.
refund-none-here = No veo ningún reembolso del pedido { $order }.
paid-in-all = Pagado por todos los pedidos: { $amount }.
refunded-in-all = De eso se devolvió: { $amount }.
pay-in-parts = Primero pagan las tarjetas regalo, hasta donde lleguen; el resto se paga con otra forma de pago, como una tarjeta o PayPal.
gift-pays-part = La tarjeta regalo paga { $amount }; quedan { $rest } por pagar.

# What a yes would do
will-cancel = Esto cancelaría el pedido { $order }, motivo: { $reason }.
will-return = Esto devolvería del pedido { $order }:
will-exchange = Esto cambiaría por otro en el pedido { $order }:
will-modify-items = Esto cambiaría en el pedido { $order }:
will-modify-address = El pedido { $order } iría a: { $address }.
will-modify-payment = El pedido { $order } se pagaría con: { $method }.
will-update-address = La dirección de tu perfil sería: { $address }.
will-buy = Este es tu pedido:
buy-below = Este es tu pedido: { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }, { $total } en total.
change-below = Así quedaría el pedido { $order }.
once-only = Solo es posible una vez por pedido; comprueba que no falte nada.

# What was done
did-cancel = El pedido { $order } está cancelado.
did-return = La devolución del pedido { $order } está solicitada. Un correo te dirá cómo enviarlo de vuelta.
did-exchange = El cambio del pedido { $order } está solicitado. Un correo te dirá cómo enviarlo de vuelta.
did-modify-items = Los artículos del pedido { $order } están cambiados.
did-modify-address = El pedido { $order } va ahora a: { $address }.
did-modify-payment = El pago del pedido { $order } está cambiado.
did-update-address = Tu dirección está guardada: { $address }.
did-checkout = Gracias, tu pedido está hecho. Su número es { $order }.

# Questions back
ask-order = ¿De qué pedido se trata?
ask-items = ¿De qué artículos del pedido { $order } se trata?
ask-variant = ¿Qué quieres en lugar de { $name }?
no-other-option = { $name } no está disponible ahora en otra opción. Un artículo solo se cambia por otra opción del mismo producto.
ask-method = ¿Qué forma de pago?
ask-address = ¿Qué dirección? Calle, ciudad, código postal y país, por favor.
ask-which-change = ¿Qué se cambia en el pedido { $order }: un artículo, la dirección o el pago?
ask-name = ¿Para quién es el paquete? Nombre y apellido, por favor.
ask-address1 = Calle y número, por favor.
ask-city = ¿En qué ciudad?
ask-state = ¿En qué estado o región?
ask-zip = ¿Cuál es el código postal?
ask-country = ¿En qué país?
ask-email = ¿A qué correo puede ir la confirmación?
ask-shipping = ¿Cómo quieres la entrega?
ask-paying = ¿Cómo quieres pagar?
ask-code = ¿Cuál es el código?
reason-no-longer-needed = ya no lo necesito
reason-ordered-by-mistake = pedido por error

# Buying
checkout-begins = { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    } por pagar, { $total } hasta ahora.
checkout-form = Completa abajo lo que falta; también puedes decírmelo.
shipping-option = { $name }, { $amount }, { $days } días laborables
notice-price = { $name } cuesta ahora { $now }; antes { $was }.
notice-coupon = El código { $code } ya no vale.
sum-goods = Artículos: { $amount }
sum-discount = Descuento: −{ $amount }
sum-shipping = Envío ({ $name }): { $amount }
sum-tax = Impuestos: { $amount }
sum-tax-included = Impuestos incluidos: { $amount }
sum-total = Total: { $amount }
sum-email = Correo: { $email }
sum-method = Pago: { $method }
coupon-on = { $code } descuenta { $amount }.
coupon-free-shipping = Con { $code } el envío es gratis.
coupon-off = { $code } ya no está en tu carrito.
saved-for-later = Guardado para después: { $names }.
back-in-cart = De nuevo en tu carrito: { $names }.
cart-saved = Guardado para después:

# The profile
profile-address = La dirección de tu perfil: { $address }.
profile-methods = Tus formas de pago: { $methods }.
gift-balance = Tu tarjeta regalo { $name } tiene { $amount }.
gift-none = En tu perfil no hay ninguna tarjeta regalo.

# Why something cannot be done
refused-no-such-order = No tienes ningún pedido así.
refused-not-pending = El pedido está { $status }; solo es posible antes de enviarlo.
refused-not-delivered = El pedido está { $status }; solo es posible una vez entregado.
refused-already-changed = Este pedido ya se cambió; solo es posible una vez.
refused-already-requested = Ya hay una devolución o un cambio en marcha para este pedido; solo es posible una vez.
refused-return-window-over = Solo es posible en los { $days } días tras la entrega.
refused-paid-in-parts = Este pedido se pagó en varias partes y su pago no se puede cambiar.
refused-reason-not-accepted = ¿Por qué cancelarlo? La tienda acepta: { $reasons }.
refused-method-needed = ¿Qué forma de pago?
refused-method-not-yours = Esa forma de pago no está en tu perfil.
refused-refund-method = El dinero solo puede volver por donde se pagó o a una tarjeta regalo tuya.
refused-gift-card-too-small = La tarjeta regalo tiene { $balance }; hacen falta { $needed }.
refused-gift-card-empty = Esa tarjeta regalo ya no tiene saldo.
refused-same-method = Ya está pagado así.
refused-not-in-order = Ese artículo no está en el pedido.
refused-other-product = Un artículo solo se cambia por otra opción del mismo producto.
refused-not-available = Esa opción no se puede conseguir ahora.
refused-same-item = Es la opción que ya tienes.
refused-never-returned = { $name } no se puede devolver ni cambiar.
refused-address-incomplete = La dirección no está completa: hacen falta calle, ciudad, código postal y país.
refused-no-profile = No tengo ningún perfil tuyo. Inicia sesión primero, por favor.
refused-price-changed = Un precio ha cambiado entretanto. Míralo otra vez, por favor.
refused-cart-empty = Tu carrito está vacío.
refused-not-enough = No queda suficiente de { $name } para este pedido.
refused-payment-declined = El pago fue rechazado; no se cobró nada.
refused-payment-pending = El pago aún no ha tenido respuesta. No se te cobrará dos veces: el pedido llega en cuanto pase, y si no, no se cobra nada.
refused-payment-action = Su banco pide confirmar antes este pago; aún no se ha cobrado nada. Hágalo aquí: { $url } y luego dígame que está hecho.
refused-payment-action-app = Su banco pide confirmar antes este pago en su aplicación; aún no se ha cobrado nada. Dígame cuando esté hecho.
refused-summary-changed = Algo ha cambiado entretanto. Míralo otra vez, por favor.
refused-total-changed = Algo ha cambiado entretanto: antes eran { $was } en total. Míralo otra vez, por favor.
payment-gave-up = Tu pago no se completó; no se ha cobrado nada.
refused-unknown = La tienda no conoce el código { $coupon }.
refused-not-started = El código { $coupon } todavía no vale.
refused-expired = El código { $coupon } ha caducado.
refused-other-currency = El código { $coupon } no es para esta moneda.
refused-used-up = El código { $coupon } está agotado.
refused-used-before = Ya has usado el código { $coupon }.
refused-below-minimum = El código { $coupon } pide una compra de al menos { $minimum }.
refused-does-not-stack = El código { $coupon } no va con otro.
refused-too-many = En este carrito no cabe otro código.
refused-no-email = Eso no es una dirección de correo.
refused-no-country = No conozco ese país.
refused-no-state = No conozco ese estado.
refused-no-zip = Eso no es un código postal de ese país.
refused-no-delivery = La tienda no entrega allí.

# What may be tapped
chip-everything = Todo lo que contiene
chip-orders = Ver mis pedidos
chip-status = ¿Dónde está mi pedido?
chip-cancel = Cancelar este pedido
chip-return-items = Devolver artículos de este pedido
chip-exchange = Cambiar artículos de este pedido por otros
chip-change-address = Cambiar la dirección de este pedido
chip-change-payment = Cambiar el pago de este pedido
chip-change-items = Cambiar un artículo de este pedido
chip-usual = Mi dirección de siempre
chip-checkout = Pagar ahora
chip-paid = Ya lo confirmé
chip-gone-through = ¿Ha pasado el pago?
chip-pay-otherwise = Pagar de otra forma
chip-yes-buy = Sí, hacer el pedido

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Sí, el pedido { $order } todavía se puede cancelar mientras no se haya enviado.
can-modify = Sí, el pedido { $order } todavía se puede cambiar mientras no se haya enviado.
can-return = Sí, se pueden devolver artículos del pedido { $order }.
can-exchange = Sí, se pueden cambiar una vez artículos del pedido { $order }.
can-until = Es posible hasta el { $date }.
can-not = No.
several-are = Se trata de estos pedidos: { $orders }.
several-not = No es posible para: { $orders }.
several-later = { $count } más pueden seguir después.
ask-method-of = Hay varias de ese tipo; necesito saber cuál:
buy-total = En total son { $amount }, con envío e impuestos.
buy-total-so-far = Por ahora son { $amount }; lo que falta puede cambiarlo.
buy-arrival = Con { $name } tarda { $days } días laborables.
buy-ways = Estas son las formas de envío, con precio y plazo:
buy-needs-address = Depende de adónde va; primero necesito la dirección.

review-which = ¿Cuál de estos quiere reseñar?
review-here = Aquí está el formulario para su reseña de { $name }, del pedido { $order }.
review-in-words = ¿Cuántas de 5 estrellas merece { $name }, y por qué? Nombre el artículo y diga ambas cosas en un mensaje.
review-none = No hay nada suyo que reseñar: es posible con lo entregado, una vez por compra.
refused-already-reviewed = Ya ha reseñado esta compra.
refused-review-text = Una reseña necesita unas palabras.
will-write-review = Se enviaría una reseña de { $name } con { $stars } de 5 estrellas y lo que ha escrito.
did-write-review = Gracias. Su reseña de { $name } se mostrará cuando la tienda la haya leído.
chip-review = Quiero reseñar { $name }
