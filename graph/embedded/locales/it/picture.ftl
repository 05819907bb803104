# A picture that a customer sent.
picture-ask = Trova qualcosa di simile.
picture-seen = Nell'immagine vedo questo: { $request }
picture-unreadable = Posso leggere immagini JPEG, PNG e WebP fino a { $most } MB. Provane un'altra, per favore.
picture-blind = Qui non posso guardare immagini. Dimmi a parole che cos'è, di che colore e quanto può costare.
picture-nothing = In questa immagine non vedo nulla da cercare. Dimmi a parole che cosa cerchi.
