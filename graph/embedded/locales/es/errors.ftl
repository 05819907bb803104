# What the shop refuses, and messages that are not taken up.

refused-max-quantity = En un carrito caben como máximo { $most } unidades de un mismo producto.
refused-least-quantity = La cantidad debe ser al menos 1.
refused-sold-out = { $name } está agotado.
to-be-had = Estos están disponibles ahora:
refused-only-left = De { $name } { $stock ->
        [one] solo queda { $stock }
       *[other] solo quedan { $stock }
    }{ $held ->
        [0] {""}
       *[other] , y ya tienes { $held } en tu carrito
    }.
refused-max-lines = En un carrito caben como máximo { $most } productos distintos.
refused-not-in-cart = Eso no está en tu carrito.
refused-choose-variant = Tienes varias versiones en tu carrito. ¿A cuál te refieres?
refused-no-such-option = { $name } no viene así.
refused-no-such-product = Ese producto no existe en la tienda.
refused-no-such-category = La tienda no tiene esa categoría.
refused-price-order = El precio mínimo está por encima del máximo.
refused-two-products = Para comparar hacen falta dos productos distintos.
refused = Eso no ha funcionado, lo siento. ¿Puedes decirlo de otra forma?
too-long = Son más de { $most } caracteres. ¿Puedes decirlo más breve?
interrupted = Algo me interrumpió antes de poder responder. No se ha perdido nada: ¿lo intento de nuevo?
empty = No me ha llegado ninguna palabra. ¿En qué te ayudo?
refusal-injection = No puedo ayudarte con eso. Estoy aquí para la tienda: encontrar y comparar productos, tu carrito y tus pedidos, envíos y devoluciones. ¿Qué buscas?
refusal-harm = No puedo ayudarte con eso. Si alguien está en peligro, llama a emergencias (112 en Europa). Con productos, pedidos, envíos y devoluciones te ayudo encantado.
refusal-self-harm = Siento mucho que lo estés pasando tan mal, y me alegro de que lo digas. No tienes que pasar por esto sin compañía: habla con alguien de confianza o llama a una línea de ayuda. En España, el 024 es gratuito y atiende a todas horas; en México, la Línea de la Vida 800 911 2000; en otros países, findahelpline.com indica ayuda gratuita. Si estás en peligro inmediato, llama ya a emergencias, el 112 en Europa.
