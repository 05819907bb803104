# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Annulla l’ordine { $order }
button-return = Rendi articoli dell’ordine { $order }
button-exchange = Cambia articoli dell’ordine { $order } con altri
button-modify-items = Modifica un articolo dell’ordine { $order }
button-modify-address = Cambia l’indirizzo dell’ordine { $order }
button-modify-payment = Cambia il pagamento dell’ordine { $order }
button-compare = Confronta { $names }
button-buyers = Che cosa dicono gli acquirenti di: { $name }?
button-show = Mostrami: { $name }
starter-under = { $name } sotto { $price }
button-under = Mostrami { $name } sotto { $price }
starter-best = Più venduti
starter-returns = Resi
button-returns = Quali sono le condizioni di reso?
