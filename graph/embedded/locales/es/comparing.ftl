# Products side by side.

differ = En qué se diferencian, en el orden de arriba:
no-difference = Sus fichas no muestran ninguna diferencia importante.
on-topic = Sobre lo que preguntas:
points =
    { $kind ->
        [is] { $name } es { $is }.
        [has] { $name } tiene { $has }.
       *[both] { $name } es { $is } y tiene { $has }.
    }
point-better-rated = mejor valorado
point-best-rated = el mejor valorado
point-worst-rated = el peor valorado
point-cheaper = más barato
point-cheapest = el más barato
point-dearest = el más caro
point-lighter = más ligero
point-lightest = el más ligero
point-quieter = más silencioso
point-quietest = el más silencioso
point-longer-battery-life = una batería más duradera
point-longest-battery-life = la batería más duradera
point-longer-runtime = una autonomía mayor
point-longest-runtime = la mayor autonomía
point-longer-warranty = una garantía más larga
point-longest-warranty = la garantía más larga
point-more-memory = más memoria
point-most-memory = la mayor memoria
point-more-storage = más almacenamiento
point-most-storage = el mayor almacenamiento
point-sharper-picture = una imagen más nítida
point-sharpest-picture = la imagen más nítida
point-faster-screen = una pantalla más rápida
point-fastest-screen = la pantalla más rápida
point-higher-camera-resolution = una cámara de mayor resolución
point-highest-camera-resolution = la cámara de mayor resolución
pick = Yo elegiría { $name }: { $reasons }.
    .way2 = Mi elección es { $name }: { $reasons }.
pick-rated = tiene una valoración de { $stars } de { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
pick-both = Ninguno de los demás cuesta menos.
    .way2 = Además es el más barato.
pick-cheap = Si decide el precio: { $name } { $costs }.
    .way2 = El más barato: { $name } { $costs }.
pick-price = No hay valoraciones en que basarse, así que miraría el precio: { $name } { $costs }.

# Cuál tiene más, cuando ninguna fila lo dice
most-said = Lo que escriben los compradores sobre eso:
most-silent = Ninguna ficha dice cómo se comparan en eso, y ningún comprador ha escrito sobre ello.
