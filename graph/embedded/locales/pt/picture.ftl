# A picture that a customer sent.
picture-ask = Encontre algo parecido com isto.
picture-seen = Na imagem vejo isto: { $request }
picture-unreadable = Posso ler imagens JPEG, PNG e WebP de até { $most } MB. Tente outra, por favor.
picture-blind = Aqui não posso ver imagens. Diga com palavras o que é, de que cor e quanto pode custar.
picture-nothing = Nesta imagem não vejo nada que possa procurar. Diga com palavras o que procura.
