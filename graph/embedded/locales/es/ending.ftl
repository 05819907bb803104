# What is said where a conversation ends, and where it has ended.

ending-ask = ¿Qué tal? Su respuesta termina esta conversación.
ending-over = Esta conversación ha terminado. Empiece una nueva, por favor.
