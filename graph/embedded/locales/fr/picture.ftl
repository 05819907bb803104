# A picture that a customer sent.
picture-ask = Trouvez quelque chose comme ceci.
picture-seen = Voici ce que je vois sur votre image : { $request }
picture-unreadable = Je peux lire des images JPEG, PNG et WebP jusqu'à { $most } Mo. Essayez-en une autre, s'il vous plaît.
picture-blind = Je ne peux pas regarder d'images ici. Dites-moi avec des mots ce que c'est, de quelle couleur, et ce que cela peut coûter.
picture-nothing = Je ne vois rien sur cette image que je puisse chercher. Dites-moi avec des mots ce que vous cherchez.
