# Lists of products, and what is said when nothing fits.

ask-what = À quel genre de produit pensez-vous ?
    .way2 = Volontiers. Que cherchez-vous exactement ?
subject =
    { $kind ->
        [any] { $count } produits
       *[within] { $count } produits dans { $name }
    }
subject-uncounted =
    { $kind ->
        [any] nos produits
       *[within] { $name }
    }
found-one = Un seul produit correspond{ $limits } :
    .way2 = J'en ai trouvé exactement un{ $limits } :
found = Voici { $subject }{ $limits }, les plus pertinents d'abord :
    .way2 = J'ai trouvé { $subject }{ $limits } :
found-of = Voici les { $count } meilleurs sur { $subject }{ $limits } :
    .way2 = Il y a { $subject }{ $limits } ; voici les { $count } meilleurs :
found-sorted = Voici { $subject }{ $limits }, { $order } :
    .way2 = { $subject }{ $limits }, { $order } :
found-more = En voici { $count } de plus{ $limits } :
    .way2 = Les { $count } suivants{ $limits } :
found-last = Et le reste{ $limits }, encore { $count } :
    .way2 = Encore { $count }{ $limits }, et c'est tout :
found-keyword = Je ne suis pas certain que ce soit ce que vous cherchez, mais voici le plus proche :
    .way2 = Voici ce qui s'en approche le plus ; dites-m'en plus si cela ne convient pas :
all-seen = C'était tout{ $limits } : vous avez vu les { $count }.
    .way2 = Il n'y en a pas d'autres{ $limits } ; ces { $count } sont tout.
bestsellers = Ce qui se vend le mieux{ $where } en ce moment :
    .way2 = Les meilleures ventes{ $where } :
bestsellers-more = D'autres produits qui se vendent bien{ $where } :
    .way2 = Les meilleures ventes suivantes{ $where } :
where = {" "}dans { $names }
for-you = Ceci pourrait vous plaire{ $limits } :
popular-here = Ceci plaît à d'autres clients{ $limits } :
goes-with = D'autres prennent ceci avec{ $limits } :
bought-with = D'autres l'ont acheté avec { $names }.
goes-with-unknown = Je ne sais pas encore ce qui va avec. Ceux-ci s'en rapprochent :
similar = Ceux-ci s'en rapprochent :
    .way2 = Dans le même genre :
read-as = J'ai lu { $pairs }.
read-pair = { $typo } comme { $word }
order-price-asc = les moins chers d'abord
order-price-desc = les plus chers d'abord
order-rating = les mieux notés d'abord
order-popularity = les plus populaires d'abord
order-review-count = les plus commentés d'abord
order-newest = les plus récents d'abord
ordinal =
    { $place ->
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
        [5] cinquième
       *[other] sixième
    }
remark-both = Le { $best } est à la fois le moins cher et le mieux noté.
    .way2 = Le moins cher et le mieux noté à la fois : le { $best }.
remark-two = Le { $best } est le mieux noté, le { $cheapest } le moins cher.
    .way2 = Le mieux noté est le { $best } ; le { $cheapest } coûte le moins.
remark-best = Le { $best } est le mieux noté.
    .way2 = Le mieux noté : le { $best }.
remark-cheap = Le { $cheapest } est le moins cher.
    .way2 = Le { $cheapest } coûte le moins.
brands-of = Parmi { $subject }, vous trouverez { $names }.
    .way2 = Pour { $subject }, j'ai { $names }.
brands = Quelques-unes des { $count } marques d'ici : { $names }.
    .way2 = La boutique compte { $count } marques, dont { $names }.
departments = Voici nos rayons :
below = Dans { $name } :
department =
    { $name } ({ $count ->
        [one] { $count } produit
       *[other] { $count } produits
    })
nothing-fits = Je n'ai rien qui réponde à tout cela :{ $limits }. Ce qui conviendrait : { $ways }.
    .way2 = Rien dans la boutique ne répond à tout cela :{ $limits }. Ce qui conviendrait : { $ways }.
nothing-in = Je ne trouve rien de tel dans { $names }. Ce qui conviendrait : { $ways }.
nothing-fits-any = Rien dans la boutique ne répond à tout cela :{ $limits }. Renoncer à un seul critère ne suffirait pas.
nothing-like = Je n'ai rien de tel.
    .way2 = La boutique n'a malheureusement rien de tel.
nothing-called = Je ne trouve pas { $name } dans la boutique.
    .way2 = À ce que je vois, la boutique n'a pas { $name }.
not-carried = La boutique n'a rien de { $names }.
    .way2 = Je n'ai rien de { $names }.
not-carried-but = La boutique n'a rien de { $names }. Ce qui s'en rapproche le plus :
    .way2 = Je n'ai rien de { $names }, mais ceci s'en rapproche :
not-called-so = Rien ne s'appelle { $name } dans la boutique. Ce qui s'en approche le plus :
    .way2 = Je ne trouve ici aucun produit nommé { $name } ; voici les plus proches :
not-here-but = Je ne trouve rien pour { $name } dans la boutique. Voici ce que les autres clients achètent le plus :
    .way2 = Rien ici ne correspond à { $name }. Les meilleures ventes à la place :
nothing-found-but = Je ne trouve rien dans la boutique qui réponde à tout cela. Les meilleures ventes à la place :
not-here-you = Je ne trouve rien de tel dans la boutique. Ceci pourrait vous plaire à la place :
way =
    { $what }, { $count ->
        [one] { $count } produit
       *[other] { $count } produits
    } à partir de { $price }
way-price-max = avec un prix plus élevé
way-price-min = avec un prix plus bas
way-brand = toutes marques confondues
way-rating = toutes notes confondues
way-category = dans toutes les catégories
way-in-stock = avec les produits épuisés
way-exclude = sans rien exclure
way-attribute = sans critère de { $name }
closest = Le plus proche s'écarte sur ce point : { $what }. Vous le trouverez à part ci-dessous, avec ce qui manque.
    .way2 = Ce qui s'en rapproche le plus diffère ici : { $what }. Ci-dessous, à part, avec ce qui manque à chacun.
want-smaller = { $name } : le plus souvent { $usual } ici ({ $count } sur { $total }). Souhaitez-vous plus petit ?
    .way2 = Ici, c'est surtout { $name } { $usual } ({ $count } sur { $total }). Préférez-vous quelque chose de plus petit ?
want-larger = { $name } : le plus souvent { $usual } ici ({ $count } sur { $total }). Souhaitez-vous plus grand ?
want-less = { $name } : le plus souvent { $usual } ici ({ $count } sur { $total }). Moins suffirait-il ?
want-more = { $name } : le plus souvent { $usual } ici ({ $count } sur { $total }). En voulez-vous plus ?
want-which = Pour préciser, { $name } : { $choices } ?
    .way2 = Avez-vous une préférence pour { $name } ? Il y a par exemple { $choices }.
want-price = Un budget en tête ? Par exemple { $choices }.
    .way2 = Combien souhaitez-vous dépenser : { $choices } ?

# Gifts
gift-ask = Avec plaisir. Qu'aime faire cette personne ?
need-ideas = Pour cela, ceci peut aider{ $limits } :
gift-ideas = Quelques idées variées{ $limits } :
