# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Anuluj zamówienie { $order }
button-return = Zwróć produkty z zamówienia { $order }
button-exchange = Wymień produkty z zamówienia { $order }
button-modify-items = Zmień produkt w zamówieniu { $order }
button-modify-address = Zmień adres zamówienia { $order }
button-modify-payment = Zmień płatność za zamówienie { $order }
button-compare = Porównaj: { $names }
button-buyers = Co mówią kupujący o: { $name }?
button-show = Pokaż: { $name }
starter-under = { $name } poniżej { $price }
button-under = Pokaż { $name } poniżej { $price }
starter-best = Bestsellery
starter-returns = Zwroty
button-returns = Jakie są zasady zwrotów?
