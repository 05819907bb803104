# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Annuleer bestelling { $order }
button-return = Artikelen van bestelling { $order } terugsturen
button-exchange = Artikelen van bestelling { $order } ruilen
button-modify-items = Een artikel van bestelling { $order } wijzigen
button-modify-address = Het adres van bestelling { $order } wijzigen
button-modify-payment = De betaling van bestelling { $order } wijzigen
button-compare = Vergelijk { $names }
button-buyers = Wat zeggen kopers over: { $name }?
button-show = Laat zien: { $name }
starter-under = { $name } onder { $price }
button-under = Laat { $name } onder { $price } zien
starter-best = Bestsellers
starter-returns = Retourneren
button-returns = Wat is het retourbeleid?
