# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Hola, te damos la bienvenida a { $shop }. ¿Qué buscas hoy?
    .way2 = ¡Hola! Puedo encontrar productos, compararlos, contarte qué opinan los compradores y ocuparme de tu carrito. ¿Por dónde empezamos?
    .way3 = Hola. Dime qué necesitas y, si quieres, tu presupuesto.
greet-again = Hola de nuevo. ¿En qué te ayudo?
    .way2 = Aquí sigo. ¿Qué te gustaría ver?
hello = ¡Hola!
    .way2 = ¡Buenas!
thanks = De nada. ¿Algo más?
    .way2 = Encantado de ayudar. ¿Miramos otra cosa?
    .way3 = Un placer.
thanks-short = De nada.
goodbye = Hasta luego y gracias por tu visita. Tu carrito se queda como está.
    .way2 = Hasta pronto. Te guardo el carrito.
smalltalk = Soy el asistente de compras de { $shop }, un programa y no una persona. Puedo encontrar productos, compararlos, leer las opiniones por ti y responder sobre envíos, devoluciones y pagos.
    .way2 = Soy el asistente de la tienda, no una persona. Productos, opiniones, tu carrito y cómo funciona la tienda: eso es lo que sé.
out-of-scope = En eso no puedo ayudarte aquí. Conozco esta tienda: sus productos, las opiniones, tu carrito, los envíos, las devoluciones y los pagos.
    .way2 = Con eso no puedo ayudarte. Lo que sí puedo es buscar productos, compararlos o responder sobre la tienda.
unsafe = No puedo ayudarte con eso. Si buscas algo en la tienda, con mucho gusto.
    .way2 = Con eso no ayudo. Puedo buscar productos o responder sobre la tienda.
unclear = No estoy seguro de haberte entendido. ¿Buscas un producto o es una pregunta sobre la tienda?
    .way2 = ¿Puedes decirlo de otra forma? Me sirve un producto, un presupuesto o una pregunta sobre la tienda.
unclear-again = Lo siento, sigo sin entenderlo. Dime el nombre de un producto, elige una de estas opciones o te paso con una persona.
human = He avisado al equipo de que quieres hablar con una persona. Mientras tanto, sigo aquí para ayudarte.
denied = De acuerdo, lo he dejado todo como estaba.
    .way2 = Sin problema, no se ha cambiado nada.
confirm-nothing = Bien. ¿Qué quieres hacer ahora?
capped = Esto ha tardado más de lo que me permito, así que aquí tienes lo que hay hasta ahora.
unsupported = No tengo una respuesta que pueda garantizar. ¿Puedes preguntarlo de otra forma?
without-brief = Puedo encontrar productos, compararlos y responder preguntas sobre la tienda.
language-yes = Sí, claro. A partir de ahora respondo en español. ¿Qué buscas?
    .way2 = Por supuesto, en español entonces. ¿En qué te ayudo?
language-no = Lo siento, todavía no hablo ese idioma ({ $asked }). Puedo responder en { $known }.
language-which = Hablo { $known }. ¿Cuál prefieres?

# Grief and hardship
distress = Lo siento mucho. Aquí no hay ninguna prisa. Si quiere, puedo pasarle con una persona del equipo; y si pesa demasiado, hable por favor con alguien de confianza.

# Lo que los clientes cuentan de sí mismos
noted = Lo tendré en cuenta:{ $limits }. ¿Qué buscas?
    .way2 = Anotado, lo respetaré:{ $limits }. ¿Qué te busco?
noted-freely = Anotado. ¿Qué buscas?
# Lo que se pidió antes
asked-first = Al principio pediste: { $name }{ $limits }.
asked-nothing = Todavía no has pedido ningún producto. ¿Qué buscas?
joke = ¿Por qué fue la lámpara a la escuela nocturna? Quería ser más brillante. Con los productos se me da mejor: ¿qué te enseño?
    .way2 = Quise vender un reloj que atrasaba. El cliente dijo que ya era hora. Y ahora, ¿qué te busco?
# Poco dinero
hardship = Lo siento, es una época difícil. Entonces cada céntimo cuenta: dime qué necesitas y te enseño primero lo más barato.
hardship-short = Lo siento, es una época difícil. Esto es lo que menos cuesta:
