# What is said where a conversation ends, and where it has ended.

ending-ask = Com’è andata? La sua risposta termina questa conversazione.
ending-over = Questa conversazione è terminata. Ne inizi una nuova, per favore.
