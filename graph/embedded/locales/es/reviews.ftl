# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Sobre todo elogios, según { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-negative = Sobre todo quejas, según { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-mixed = Hay opiniones encontradas, según { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-none = { $count ->
        [one] { $count } comprador ha escrito
       *[other] { $count } compradores han escrito
    } sobre ello
verdict-yes = Sí, según { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-no = No, según { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-mostly-yes = En general sí, dicen { $agreed } de los { $count } compradores que lo mencionan
verdict-mostly-no = En general no, dicen { $agreed } de los { $count } compradores que lo mencionan
review-quote = { $quote } ({ $stars } de 5)
reviews-count = { $name } tiene { $count ->
        [one] { $count } opinión
       *[other] { $count } opiniones
    }{ $average }.
reviews-average = , { $stars } estrellas de media
reviews-silent = Las opiniones de { $name } no dicen nada de eso.
    .way2 = Ningún comprador de { $name } ha escrito sobre eso.
no-reviews = { $name } aún no tiene opiniones.
few-reviews = { $name } solo tiene { $count ->
        [one] { $count } opinión
       *[other] { $count } opiniones
    }, muy pocas para resumirlas.
nothing-against = { $name }: no destaca ninguna crítica.
nothing-for = { $name }: no destaca ningún elogio.
praised = Lo que gusta:
criticised = Lo que se critica:
claim = { $aspect } ({ $count ->
        [one] { $count } opinión
       *[other] { $count } opiniones
    }): { $quote }
conclusion = { $count ->
        [one] La única opinión reciente da { $stars } de 5
       *[other] Las { $count } opiniones más recientes dan una media de { $stars } de 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; gusta: { $aspects }
conclusion-complaints = ; se critica: { $aspects }
aspect-accuracy = precisión
aspect-battery-life = batería
aspect-camera = cámara
aspect-capacity = capacidad
aspect-cleaning = limpieza
aspect-comfort = comodidad
aspect-connection = conexión
aspect-content = contenido
aspect-delivery = envío
aspect-durability = durabilidad
aspect-ease-of-use = facilidad de uso
aspect-fit = ajuste
aspect-fun = diversión
aspect-gentleness = suavidad con la piel
aspect-grip = agarre
aspect-light = luz
aspect-look = aspecto
aspect-material = material
aspect-noise = ruido
aspect-performance = rendimiento
aspect-quality = calidad
aspect-results = resultados
aspect-safety = seguridad
aspect-scent = aroma
aspect-screen = pantalla
aspect-service = servicio
aspect-setup = instalación
aspect-softness = suavidad
aspect-sound = sonido
aspect-taste = sabor
aspect-value-for-money = relación calidad-precio
aspect-warmth = calor
aspect-weather-protection = protección contra la intemperie
aspect-weight = peso
compared-fewest-complaints = Menos quejas ({ $aspects }): { $names }.
compared-most-complaints = Más quejas ({ $aspects }): { $names }.
compared-most-praise = Más elogiado por los compradores ({ $aspects }): { $names }.
compared-least-praise = Menos elogiado por los compradores ({ $aspects }): { $names }.
compared-level = En eso están igualados.
compared-nobody = Muy pocos compradores han escrito sobre eso ({ $aspects }) para destacar uno.
compared-voices = { $name } · elogios: { $praise } · quejas: { $complaints } · opiniones: { $total }
compared-too-few = muy pocas opiniones para compararlo
compared-overall = en conjunto
