# Telling of single products, from their listings.

ask-this-one = ¿Es este el que quieres decir?
ask-which = ¿A qué producto te refieres?
    .way2 = ¿A cuál te refieres?
name-it = ¿A qué producto te refieres? Dime su nombre o qué tipo de cosa es.
    .way2 = Todavía no tenemos nada a la vista. ¿De qué producto se trata?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } en { $options } cuesta { $price }{ $out }.
dearer = {" "}y llega hasta { $price } ({ $options })
but-sold-out = , pero está agotado por ahora
described = { $name }{ $by } { $costs } y está { $stock }{ $rated }.
shop-describes = Del texto de la tienda, tal cual:
by-brand = {" "}de { $brand }
and-rated = ; { $stars }
comes-in = Disponible en { $options }.
available = { $name } está { $stock }, a { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = en stock en { $options }
sold-out-in = agotado en { $options }
yes-in-stock-in = Sí, { $name } ({ $price }) está en stock en { $options }.
no-sold-out-in = { $name } está agotado en { $options }.
no-not-in = No, { $name } no viene en { $options }.
one-version = { $name } viene en una sola versión y está { $stock }.
one-version-as =
    { $fits ->
        [yes] Sí, { $name } viene en una sola versión ({ $rows }).
       *[no] No, { $name } viene en una sola versión ({ $rows }).
    }
which-option = { $name } viene en { $options }. ¿Cuál prefieres?
not-in-but = { $name } no viene en { $asked }. Puedes tenerlo en { $options }.
sold-out-but = { $name } en { $asked } está agotado. Disponible en { $options }.
lists =
    { $verdict ->
        [yes] Sí, la ficha de { $name } indica { $rows }.
        [no] No, la ficha de { $name } indica { $rows }.
       *[open] La ficha de { $name } indica { $rows }.
    }
by-name = Sí, lo dice su nombre: { $name }.
by-name-short = sí, según su nombre
by-description = De la descripción de { $name }: { $quote }
nearest = Lo más cercano en la ficha de { $name } es { $quote }; expresamente no lo dice.
listing-silent = La ficha de { $name } no lo dice.
    .way2 = { $name }: la ficha no indica nada al respecto.
buyers-silent = Ningún comprador ha escrito sobre eso tampoco.
    .way2 = Las opiniones tampoco lo mencionan.
all-silent = Ni las fichas ni las opiniones de { $names } lo dicen.
none-tells = Ninguna de sus fichas lo dice.
why-these = Por qué estos, uno por uno:
    .way2 = Lo que habla a favor de cada uno:
why-nothing = Solo repito lo que consta en la tienda. Pregúntame por un producto y te digo lo que se sabe de él.
sure = Sí, acabo de comprobarlo:
    .way2 = Lo he revisado otra vez:
sure-line = { $name } { $costs } y está { $stock }{ $rated }
sure-text = Sí, es lo que dice el texto de la propia tienda.
    .way2 = Sí, así consta en los textos de la tienda.
