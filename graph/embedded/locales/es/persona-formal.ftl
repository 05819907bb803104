# What is said more formally, in place of the messages of the same name.

greet = Le damos la bienvenida a { $shop }. ¿En qué puedo ayudarle?
    .way2 = Es un placer atenderle en { $shop }. Puedo encontrar productos, compararlos, contarle qué opinan los compradores y ocuparme de su carrito. ¿Por dónde desea empezar?
    .way3 = Le damos la bienvenida. Dígame qué necesita y, si lo desea, su presupuesto.
greet-again = Es un placer atenderle de nuevo. ¿En qué puedo ayudarle?
    .way2 = Sigo a su disposición. ¿Qué le gustaría ver?
hello = Saludos.
thanks = No hay de qué. ¿Puedo ayudarle en algo más?
    .way2 = Ha sido un placer. ¿Desea ver algo más?
thanks-short = No hay de qué.
denied = Muy bien, todo queda como estaba.
    .way2 = Por supuesto, no se ha cambiado nada.
language-yes = Por supuesto. A partir de ahora respondo en español. ¿Qué busca?
complaint = Le pedimos disculpas, no debería ser así.
    .way2 = Lamentamos sinceramente las molestias.
complaint-offer = Si lo desea, se lo traslado a alguien del equipo.
    .way2 = ¿Desea que le ponga en contacto con alguien del equipo?
pick = Le recomendaría { $name }: { $reasons }.
added = Ya en su carrito: { $lines }.
    .way2 = He puesto { $lines } en su carrito.
cart-state = { $count ->
        [one] Es { $count } artículo, { $total } en total.
       *[other] Son { $count } artículos, { $total } en total.
    }
    .way2 = Su carrito tiene { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    } por { $total }.
cart-empty = Su carrito está vacío.
    .way2 = No hay nada en su carrito.
cart-is = Su carrito, { $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }:
    .way2 = Esto es lo que hay en su carrito ({ $count ->
        [one] { $count } artículo
       *[other] { $count } artículos
    }):
note-was = costaba { $price } cuando lo añadió
removed = Hecho, he quitado { $names } de su carrito.
    .way2 = Fuera de su carrito: { $names }.
updated = Cambiado: ahora tiene { $line }.
    .way2 = En su carrito hay ahora { $line }.
cleared = Su carrito está vacío ahora.
ask-which-cart = ¿A qué artículo de su carrito se refiere?
on-topic = Sobre lo que pregunta:
refused-only-left = De { $name } { $stock ->
        [one] solo queda { $stock }
       *[other] solo quedan { $stock }
    }{ $held ->
        [0] {""}
       *[other] , y ya tiene { $held } en su carrito
    }.
refused-not-in-cart = Eso no está en su carrito.
refused-choose-variant = Tiene varias versiones en su carrito. ¿A cuál se refiere?
refused = Eso no ha funcionado, lo siento. ¿Puede decirlo de otra forma?
too-long = Son más de { $most } caracteres. ¿Puede decirlo más breve?
empty = No me ha llegado ninguna palabra. ¿En qué puedo ayudarle?
refusal-injection = No puedo ayudarle con eso. Estoy aquí para la tienda: encontrar y comparar productos, su carrito y sus pedidos, envíos y devoluciones. ¿Qué busca?
refusal-harm = No puedo ayudarle con eso. Si alguien está en peligro, llame a emergencias (112 en Europa). Con productos, pedidos, envíos y devoluciones le ayudo encantado.
refusal-self-harm = Siento mucho que lo esté pasando tan mal, y me alegro de que lo diga. No tiene que pasar por esto sin compañía: hable con alguien de confianza o llame a una línea de ayuda. En España, el 024 es gratuito y atiende a todas horas; en México, la Línea de la Vida 800 911 2000; en otros países, findahelpline.com indica ayuda gratuita. Si está en peligro inmediato, llame ya a emergencias, el 112 en Europa.
no-help = No tengo información concreta sobre eso. ¿Le paso con una persona?
    .way2 = Los textos de la tienda no dicen nada de eso. Alguien del equipo podría ayudarle.
ask-what = ¿En qué tipo de producto está pensando?
    .way2 = Claro. ¿Qué le gustaría encontrar?
found = Aquí tiene { $subject }{ $limits }, primero los que mejor encajan:
    .way2 = He encontrado { $subject }{ $limits }:
found-sorted = Aquí tiene { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Aquí tiene { $count } más{ $limits }:
    .way2 = Los siguientes { $count }{ $limits }:
found-keyword = No estoy seguro de que sea lo que busca, pero es lo más parecido:
    .way2 = Estos comparten algunas de sus palabras; dígame algo más si no aciertan:
all-seen = Eso era todo{ $limits }: ya ha visto los { $count }.
    .way2 = No hay más{ $limits }; esos { $count } son todos.
brands-of = En { $subject } encontrará { $names }.
    .way2 = Para { $subject } tengo { $names }.
closest = Lo más parecido difiere en esto: { $what }. Lo tiene aparte, abajo, con lo que le falta a cada uno.
    .way2 = Lo que más se acerca no coincide en esto: { $what }. Abajo, aparte, verá qué le falta a cada uno.
want-smaller = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Lo quiere más pequeño?
    .way2 = Lo habitual aquí es { $name } { $usual } ({ $count } de { $total }). ¿Prefiere algo más pequeño?
want-larger = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Lo quiere más grande?
want-less = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Le bastaría con menos?
want-more = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Quiere más?
want-which = Para afinar, { $name }: ¿{ $choices }?
    .way2 = ¿Tiene preferencia en { $name }? Hay, por ejemplo, { $choices }.
want-price = ¿Tiene un presupuesto? Por ejemplo, { $choices }.
    .way2 = ¿Cuánto le gustaría gastar: { $choices }?
ask-which = ¿A qué producto se refiere?
    .way2 = ¿A cuál se refiere?
name-it = ¿A qué producto se refiere? Dígame su nombre o qué tipo de cosa es.
    .way2 = Todavía no tenemos nada a la vista. ¿De qué producto se trata?
which-option = { $name } viene en { $options }. ¿Cuál prefiere?
not-in-but = { $name } no viene en { $asked }. Puede tenerlo en { $options }.
why-nothing = Solo repito lo que consta en la tienda. Pregúnteme por un producto y le digo lo que se sabe de él.
goodbye = Hasta luego y gracias por su visita. Su carrito se queda como está.
    .way2 = Hasta pronto. Le guardo el carrito.
smalltalk = Soy el asistente de compras de { $shop }, un programa y no una persona. Puedo encontrar productos, compararlos, leer las opiniones por usted y responder sobre envíos, devoluciones y pagos.
    .way2 = Soy el asistente de la tienda, no una persona. Productos, opiniones, su carrito y cómo funciona la tienda: eso es lo que sé.
out-of-scope = En eso no puedo ayudarle aquí. Conozco esta tienda: sus productos, las opiniones, su carrito, los envíos, las devoluciones y los pagos.
    .way2 = Con eso no puedo ayudarle. Lo que sí puedo es buscar productos, compararlos o responder sobre la tienda.
unsafe = No puedo ayudarle con eso. Si busca algo en la tienda, con mucho gusto.
    .way2 = Con eso no ayudo. Puedo buscar productos o responder sobre la tienda.
unclear = No estoy seguro de haberle entendido. ¿Busca un producto o es una pregunta sobre la tienda?
    .way2 = ¿Puede decirlo de otra forma? Me sirve un producto, un presupuesto o una pregunta sobre la tienda.
unclear-again = Lo siento, sigo sin entenderlo. Dígame el nombre de un producto, elija una de estas opciones o le paso con una persona.
human = He avisado al equipo de que desea hablar con una persona. Mientras tanto, sigo aquí para ayudarle.
confirm-nothing = Bien. ¿Qué desea hacer ahora?
capped = Esto ha tardado más de lo que me permito, así que aquí tiene lo que hay hasta ahora.
unsupported = No tengo una respuesta que pueda garantizar. ¿Puede preguntarlo de otra forma?
language-which = Hablo { $known }. ¿Cuál prefiere?
