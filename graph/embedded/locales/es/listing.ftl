# Lists of products, and what is said when nothing fits.

ask-what = ¿En qué tipo de producto estás pensando?
    .way2 = Claro. ¿Qué te gustaría encontrar?
subject =
    { $kind ->
        [any] { $count } productos
       *[within] { $count } productos en { $name }
    }
subject-uncounted =
    { $kind ->
        [any] nuestros productos
       *[within] { $name }
    }
found-one = Hay un producto que encaja{ $limits }:
    .way2 = He encontrado exactamente uno{ $limits }:
found = Aquí tienes { $subject }{ $limits }, primero los que mejor encajan:
    .way2 = He encontrado { $subject }{ $limits }:
found-of = Los { $count } mejores de { $subject }{ $limits }:
    .way2 = Hay { $subject }{ $limits }; estos son los { $count } mejores:
found-sorted = Aquí tienes { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Aquí tienes { $count } más{ $limits }:
    .way2 = Los siguientes { $count }{ $limits }:
found-last = Y el resto{ $limits }, { $count } más:
    .way2 = { $count } más{ $limits }, y eso es todo:
found-keyword = No estoy seguro de que sea lo que buscas, pero es lo más parecido:
    .way2 = Esto es lo más cercano que tengo; dime algo más si no acierto:
all-seen = Eso era todo{ $limits }: ya has visto los { $count }.
    .way2 = No hay más{ $limits }; esos { $count } son todos.
bestsellers = Lo que más se vende{ $where } ahora:
    .way2 = Los más vendidos{ $where }:
bestsellers-more = Más de lo que se vende bien{ $where }:
    .way2 = Los siguientes más vendidos{ $where }:
where = {" "}en { $names }
for-you = Esto podría gustarte{ $limits }:
popular-here = Esto gusta a otros clientes{ $limits }:
goes-with = Otros lo combinan con esto{ $limits }:
bought-with = Otros lo compraron con { $names }.
goes-with-unknown = Aún no sé qué va bien con esto. Estos se le parecen:
similar = Estos se le parecen:
    .way2 = Muy parecidos:
read-as = He leído { $pairs }.
read-pair = { $typo } como { $word }
order-price-asc = de más barato a más caro
order-price-desc = de más caro a más barato
order-rating = los mejor valorados primero
order-popularity = los más populares primero
order-review-count = los más comentados primero
order-newest = los más nuevos primero
ordinal =
    { $place ->
        [1] primero
        [2] segundo
        [3] tercero
        [4] cuarto
        [5] quinto
       *[other] sexto
    }
remark-both = El { $best } es a la vez el más barato y el mejor valorado.
    .way2 = El más barato y mejor valorado a la vez: el { $best }.
remark-two = El { $best } es el mejor valorado y el { $cheapest }, el más barato.
    .way2 = El mejor valorado es el { $best }; el { $cheapest } es el que menos cuesta.
remark-best = El { $best } es el mejor valorado.
    .way2 = El mejor valorado: el { $best }.
remark-cheap = El { $cheapest } es el más barato.
    .way2 = El { $cheapest } es el que menos cuesta.
brands-of = En { $subject } encontrarás { $names }.
    .way2 = Para { $subject } tengo { $names }.
brands = Algunas de las { $count } marcas que hay: { $names }.
    .way2 = La tienda tiene { $count } marcas, entre ellas { $names }.
departments = Estas son nuestras secciones:
below = En { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } producto
       *[other] { $count } productos
    })
nothing-fits = No tengo nada que cumpla todo eso:{ $limits }. Lo que sí encajaría: { $ways }.
    .way2 = Nada en la tienda cumple todo eso:{ $limits }. Lo que sí encajaría: { $ways }.
nothing-in = No encuentro nada así en { $names }. Lo que sí encajaría: { $ways }.
nothing-fits-any = Nada en la tienda cumple todo eso:{ $limits }. Renunciar a una sola condición no bastaría.
nothing-like = No tengo nada así.
    .way2 = Lo siento, la tienda no tiene nada parecido.
nothing-called = No encuentro { $name } en la tienda.
    .way2 = Por lo que veo, la tienda no tiene { $name }.
not-carried = La tienda no tiene nada de { $names }.
    .way2 = No tengo nada de { $names }.
not-carried-but = La tienda no tiene nada de { $names }. Lo más parecido:
    .way2 = No tengo nada de { $names }, pero esto es lo más parecido:
not-called-so = En la tienda no hay nada que se llame { $name }. Lo más parecido:
    .way2 = No encuentro ningún producto llamado { $name }; estos son los más parecidos:
not-here-but = No encuentro nada para { $name } en la tienda. Esto es lo que más compran otros clientes:
    .way2 = Aquí no hay nada de { $name }. En su lugar, lo más vendido:
nothing-found-but = No encuentro nada en la tienda que responda a todo eso. En su lugar, lo más vendido:
not-here-you = No encuentro nada así en la tienda. En su lugar, esto podría gustarte:
way =
    { $what }, { $count ->
        [one] { $count } producto
       *[other] { $count } productos
    } desde { $price }
way-price-max = con un precio más alto
way-price-min = con un precio más bajo
way-brand = de cualquier marca
way-rating = con cualquier valoración
way-category = en cualquier categoría
way-in-stock = contando los agotados
way-exclude = sin excluir nada
way-attribute = con cualquier { $name }
closest = Lo más parecido difiere en esto: { $what }. Lo tienes aparte, abajo, con lo que le falta a cada uno.
    .way2 = Lo que más se acerca no coincide en esto: { $what }. Abajo, aparte, verás qué le falta a cada uno.
want-smaller = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Lo quieres más pequeño?
    .way2 = Lo habitual aquí es { $name } { $usual } ({ $count } de { $total }). ¿Prefieres algo más pequeño?
want-larger = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Lo quieres más grande?
want-less = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Te bastaría con menos?
want-more = { $name } aquí suele ser { $usual } ({ $count } de { $total }). ¿Quieres más?
want-which = Para afinar, { $name }: ¿{ $choices }?
    .way2 = ¿Tienes preferencia en { $name }? Hay, por ejemplo, { $choices }.
want-price = ¿Tienes un presupuesto? Por ejemplo, { $choices }.
    .way2 = ¿Cuánto te gustaría gastar: { $choices }?

# Gifts
gift-ask = Con gusto. ¿Qué le gusta hacer a esa persona?
need-ideas = Para eso, esto puede servir{ $limits }:
gift-ideas = Algunas ideas de varios tipos{ $limits }:
