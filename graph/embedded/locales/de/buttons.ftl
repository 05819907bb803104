# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Bestellung { $order } stornieren
button-return = Artikel der Bestellung { $order } zurückgeben
button-exchange = Artikel der Bestellung { $order } umtauschen
button-modify-items = Einen Artikel der Bestellung { $order } ändern
button-modify-address = Die Adresse der Bestellung { $order } ändern
button-modify-payment = Die Zahlung der Bestellung { $order } ändern
button-compare = Vergleiche { $names }
button-buyers = Was sagen Käufer über: { $name }?
button-show = Zeig mir: { $name }
starter-under = { $name } unter { $price }
button-under = Zeig mir { $name } unter { $price }
starter-best = Bestseller
starter-returns = Rückgabe
button-returns = Wie sind die Rückgabebedingungen?
