# What is said more briefly; remarks are left out.

greet = ¿Qué buscas?
greet-again = ¿Qué más?
hello = Hola.
thanks = De nada.
thanks-short = De nada.
goodbye = Hasta luego. Tu carrito queda guardado.
smalltalk = Soy el asistente de { $shop }, un programa. Busco y comparo productos y respondo sobre la tienda.
out-of-scope = Solo puedo ayudar con esta tienda.
unsafe = Con eso no ayudo.
unclear = ¿Un producto o una pregunta sobre la tienda?
denied = No se ha cambiado nada.
confirm-nothing = ¿Qué más?
language-yes = Claro, en español.
complaint = Lo siento.
complaint-offer = ¿Te paso con una persona?
human = Anotado: el equipo se unirá. Mientras, sigo aquí.
found = { $subject }{ $limits }:
found-of = Los { $count } mejores de { $subject }{ $limits }:
added = En el carrito: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
