# Products side by side.

differ = Voici en quoi ils diffèrent, dans l'ordre ci-dessus :
no-difference = Leurs fiches ne montrent aucune différence importante.
on-topic = Sur votre question :
points =
    { $kind ->
        [is] { $name } est { $is }.
        [has] { $name } a { $has }.
       *[both] { $name } est { $is } et a { $has }.
    }
point-better-rated = mieux noté
point-best-rated = le mieux noté
point-worst-rated = le moins bien noté
point-cheaper = moins cher
point-cheapest = le moins cher
point-dearest = le plus cher
point-lighter = plus léger
point-lightest = le plus léger
point-quieter = plus silencieux
point-quietest = le plus silencieux
point-longer-battery-life = une meilleure autonomie
point-longest-battery-life = la meilleure autonomie
point-longer-runtime = une durée de fonctionnement plus longue
point-longest-runtime = la plus longue durée de fonctionnement
point-longer-warranty = une garantie plus longue
point-longest-warranty = la garantie la plus longue
point-more-memory = plus de mémoire
point-most-memory = le plus de mémoire
point-more-storage = plus de stockage
point-most-storage = le plus de stockage
point-sharper-picture = une image plus nette
point-sharpest-picture = l'image la plus nette
point-faster-screen = un écran plus rapide
point-fastest-screen = l'écran le plus rapide
point-higher-camera-resolution = un appareil photo de meilleure résolution
point-highest-camera-resolution = l'appareil photo de la meilleure résolution
pick = Je prendrais { $name } : ce produit { $reasons }.
    .way2 = Mon choix : { $name }. Ce produit { $reasons }.
pick-rated = est noté { $stars } par { $count ->
        [one] { $count } acheteur
       *[other] { $count } acheteurs
    }
pick-both = Aucun des autres ne coûte moins.
    .way2 = C'est aussi le moins cher.
pick-cheap = Si le prix décide : { $name } { $costs }.
    .way2 = Le moins cher : { $name } { $costs }.
pick-price = Il n'y a pas de notes, je regarderais donc le prix : { $name } { $costs }.

# Lequel en a le plus, quand aucune ligne ne le dit
most-said = Ce que les acheteurs en écrivent :
most-silent = Aucune fiche ne dit comment ils se comparent là-dessus, et aucun acheteur n'en a parlé.
