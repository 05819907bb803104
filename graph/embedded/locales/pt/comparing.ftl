# Products side by side.

differ = Em que diferem, na ordem acima:
no-difference = As fichas não mostram nenhuma diferença importante.
on-topic = Sobre o que você pergunta:
points =
    { $kind ->
        [is] { $name } é { $is }.
        [has] { $name } tem { $has }.
       *[both] { $name } é { $is } e tem { $has }.
    }
point-better-rated = mais bem avaliado
point-best-rated = o mais bem avaliado
point-worst-rated = o mais mal avaliado
point-cheaper = mais barato
point-cheapest = o mais barato
point-dearest = o mais caro
point-lighter = mais leve
point-lightest = o mais leve
point-quieter = mais silencioso
point-quietest = o mais silencioso
point-longer-battery-life = bateria mais duradoura
point-longest-battery-life = a bateria mais duradoura
point-longer-runtime = autonomia maior
point-longest-runtime = a maior autonomia
point-longer-warranty = garantia mais longa
point-longest-warranty = a garantia mais longa
point-more-memory = mais memória
point-most-memory = a maior memória
point-more-storage = mais armazenamento
point-most-storage = o maior armazenamento
point-sharper-picture = imagem mais nítida
point-sharpest-picture = a imagem mais nítida
point-faster-screen = tela mais rápida
point-fastest-screen = a tela mais rápida
point-higher-camera-resolution = câmera de maior resolução
point-highest-camera-resolution = a câmera de maior resolução
pick = Eu ficaria com { $name }: { $reasons }.
    .way2 = Minha escolha é { $name }: { $reasons }.
pick-rated = tem nota { $stars } de { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
pick-both = Nenhum dos outros custa menos.
    .way2 = E também é o mais barato.
pick-cheap = Se o preço decide: { $name } { $costs }.
    .way2 = O mais barato: { $name } { $costs }.
pick-price = Não há avaliações para comparar, então eu olharia o preço: { $name } { $costs }.

# Qual tem mais, quando nenhuma linha diz
most-said = O que os compradores escrevem sobre isso:
most-silent = Nenhuma ficha diz como eles se comparam nisso, e nenhum comprador escreveu a respeito.
