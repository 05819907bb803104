# How the shop works, complaints, and what this chat cannot do.

no-help = No tengo información concreta sobre eso. ¿Te paso con una persona?
    .way2 = Los textos de la tienda no dicen nada de eso. Alguien del equipo podría ayudarte.
no-help-but = No tengo información concreta justo sobre eso. Quizá sea una de estas preguntas, o te paso con una persona.
    .way2 = Los textos de la tienda no dicen nada justo de eso. Estas preguntas son las más cercanas; alguien del equipo también podría ayudarte.
shop-writes = Esto es lo que la tienda escribe sobre ello:
complaint = Lo siento, no debería ser así.
    .way2 = Entiendo que es frustrante, y lo siento.
complaint-offer = Si quieres, se lo paso a alguien del equipo.
    .way2 = ¿Te paso con alguien del equipo?
