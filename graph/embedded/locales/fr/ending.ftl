# What is said where a conversation ends, and where it has ended.

ending-ask = Comment s’est-elle passée ? Votre réponse termine cette conversation.
ending-over = Cette conversation est terminée. Veuillez en commencer une nouvelle.
