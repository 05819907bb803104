# A person of the team is asked for, comes, and goes.
person-told = He avisado al equipo de que se desea hablar con una persona.
person-soon = Normalmente alguien llega en { $minutes ->
    [one] un minuto
    *[other] unos { $minutes } minutos
    }. Mientras tanto, sigo aquí para ayudar.
person-here = { $agent }, del equipo, lleva esta conversación y responde aquí.
person-away = Ahora mismo no hay nadie del equipo. La pregunta queda guardada con el número { $ticket }.
person-back = El equipo vuelve: { $when }.
person-mail = La respuesta llega por correo electrónico y también aparecerá aquí.
person-ask = ¿A qué correo electrónico puede responder el equipo?
person-contact = También se puede contactar con el equipo aquí: { $contact }
person-mailed = Gracias. El equipo responde a esa dirección; el número es { $ticket }.
person-passed = El mensaje ha llegado a { $agent }.
person-joined = { $agent }, del equipo, está aquí y responde a partir de ahora.
person-left = { $agent } ha devuelto la conversación. Responde de nuevo el asistente, que sabe lo que se ha dicho.
person-closed = { $agent } ha terminado y la consulta queda cerrada. El asistente vuelve a estar aquí.
