# How the shop works, complaints, and what this chat cannot do.

no-help = No tengo información concreta sobre eso. ¿Te paso con una persona?
    .way2 = Los textos de la tienda no dicen nada de eso. Alguien del equipo podría ayudarte.
not-yet = Todavía no puedo consultar ni cambiar pedidos en este chat, y no quiero adivinar.
    .way2 = Aún no veo tus pedidos desde este chat. Alguien del equipo sí puede.
not-yet-checkout = Todavía no puedo cobrar en este chat. Tu carrito queda guardado para pagar en la tienda.
not-yet-coupon = Todavía no puedo aplicar códigos en este chat.
shop-writes = Esto es lo que la tienda escribe sobre ello:
how-it-works = { $said } Así funciona aquí:
complaint = Lo siento, no debería ser así.
    .way2 = Entiendo que es frustrante, y lo siento.
complaint-offer = Si quieres, se lo paso a alguien del equipo.
    .way2 = ¿Te paso con alguien del equipo?
