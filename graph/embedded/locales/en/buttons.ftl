# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Cancel order { $order }
button-return = Return items of order { $order }
button-exchange = Exchange items of order { $order }
button-modify-items = Change an item of order { $order }
button-modify-address = Change the address of order { $order }
button-modify-payment = Change the payment of order { $order }
button-compare = Compare { $names }
button-buyers = What do buyers say about the { $name }?
button-show = Show me the { $name }
starter-under = { $name } under { $price }
button-under = Show me { $name } under { $price }
starter-best = Best sellers
starter-returns = Returns
button-returns = What is your return policy?
