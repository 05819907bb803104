# What the buttons of the page say in the customer's name; each is understood by its English.

button-cancel = Annuler la commande { $order }
button-return = Retourner des articles de la commande { $order }
button-exchange = Échanger des articles de la commande { $order }
button-modify-items = Modifier un article de la commande { $order }
button-modify-address = Modifier l’adresse de la commande { $order }
button-modify-payment = Modifier le paiement de la commande { $order }
button-compare = Comparer { $names }
button-buyers = Que disent les acheteurs de : { $name } ?
button-show = Montrez-moi : { $name }
starter-under = { $name } à moins de { $price }
button-under = Montrez-moi { $name } à moins de { $price }
starter-best = Meilleures ventes
starter-returns = Retours
button-returns = Quelles sont vos conditions de retour ?
