# Telling of single products, from their listings.

ask-this-one = Est-ce bien celui-ci ?
ask-which = De quel produit parlez-vous ?
    .way2 = Lequel voulez-vous dire ?
name-it = De quel produit parlez-vous ? Donnez-moi son nom ou le type de produit.
    .way2 = Nous n'avons encore rien sous les yeux. De quel produit s'agit-il ?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } en { $options } coûte { $price }{ $out }.
dearer = {" "}et jusqu'à { $price } ({ $options })
but-sold-out = , mais le produit est épuisé pour le moment
described = { $name }{ $by } { $costs } et est { $stock }{ $rated }.
shop-describes = Voici le texte de la boutique, tel quel :
by-brand = {" "}de { $brand }
and-rated =  ; { $stars }
comes-in = Disponible en { $options }.
available = { $name } est { $stock }, au prix de { $price }.
available-options = { $name } ({ $price }) : { $parts }.
in-stock-in = en stock en { $options }
sold-out-in = épuisé en { $options }
yes-in-stock-in = Oui, { $name } ({ $price }) est en stock en { $options }.
no-sold-out-in = { $name } est épuisé en { $options }.
no-not-in = Non, { $name } n'existe pas en { $options }.
one-version = { $name } n'existe qu'en une version, et le produit est { $stock }.
one-version-as =
    { $fits ->
        [yes] Oui, { $name } n'existe qu'en une version ({ $rows }).
       *[no] Non, { $name } n'existe qu'en une version ({ $rows }).
    }
which-option = { $name } existe en { $options }. Que préférez-vous ?
not-in-but = { $name } n'existe pas en { $asked }. Vous pouvez l'avoir en { $options }.
sold-out-but = { $name } en { $asked } est épuisé. Disponible en { $options }.
lists =
    { $verdict ->
        [yes] Oui, la fiche de { $name } indique { $rows }.
        [no] Non, la fiche de { $name } indique { $rows }.
       *[open] La fiche de { $name } indique { $rows }.
    }
by-name = Oui, son nom le dit : { $name }.
by-name-short = oui, d'après son nom
by-description = Extrait de la description de { $name } : { $quote }
nearest = Le plus proche dans la fiche de { $name } est { $quote } ; elle ne le dit pas expressément.
listing-silent = La fiche de { $name } ne le dit pas.
    .way2 = { $name } : la fiche ne donne rien à ce sujet.
buyers-silent = Aucun acheteur n'en parle non plus.
    .way2 = Les avis ne le mentionnent pas non plus.
all-silent = Ni les fiches ni les avis de { $names } ne le disent.
none-tells = Aucune de leurs fiches ne le précise.
why-these = Pourquoi ceux-ci, un par un :
    .way2 = Ce qui parle pour chacun :
why-nothing = Je ne répète que ce qui figure dans les fiches de la boutique. Interrogez-moi sur un produit et je vous dirai ce qu'on en sait.
sure = Oui, je viens de vérifier :
    .way2 = J'ai revérifié :
sure-line = { $name } { $costs } et est { $stock }{ $rated }
sure-text = Oui, c'est ce que dit le texte de la boutique.
    .way2 = Oui, cela figure dans les textes de la boutique.
