# A picture that a customer sent.
picture-ask = Busca algo como esto.
picture-seen = Esto veo en la imagen: { $request }
picture-unreadable = Puedo leer imágenes JPEG, PNG y WebP de hasta { $most } MB. Prueba con otra, por favor.
picture-blind = Aquí no puedo ver imágenes. Dime con palabras qué es, de qué color y cuánto puede costar.
picture-nothing = En esta imagen no veo nada que pueda buscar. Dime con palabras qué buscas.
