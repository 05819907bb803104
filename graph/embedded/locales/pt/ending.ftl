# What is said where a conversation ends, and where it has ended.

ending-ask = Como correu? A sua resposta termina esta conversa.
ending-over = Esta conversa terminou. Comece uma nova, por favor.
