# Lists of products, and what is said when nothing fits.

ask-what = Em que tipo de produto você está pensando?
    .way2 = Claro. O que você procura?
subject =
    { $kind ->
        [any] { $count } produtos
       *[within] { $count } produtos em { $name }
    }
subject-uncounted =
    { $kind ->
        [any] nossos produtos
       *[within] { $name }
    }
found-one = Um produto atende{ $limits }:
    .way2 = Encontrei exatamente um{ $limits }:
found = Aqui estão { $subject }{ $limits }, os mais adequados primeiro:
    .way2 = Encontrei { $subject }{ $limits }:
found-of = Os { $count } melhores de { $subject }{ $limits }:
    .way2 = Há { $subject }{ $limits }; estes são os { $count } melhores:
found-sorted = Aqui estão { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Aqui estão mais { $count }{ $limits }:
    .way2 = Os próximos { $count }{ $limits }:
found-last = E o restante{ $limits }, mais { $count }:
    .way2 = Mais { $count }{ $limits }, e é só:
found-keyword = Não tenho certeza se é isso que você quer, mas é o mais próximo:
    .way2 = Estes são os mais próximos que tenho; conte mais se não for isso:
all-seen = Era tudo{ $limits }: você já viu todos os { $count }.
    .way2 = Não há mais{ $limits }; esses { $count } são todos.
bestsellers = O que mais vende{ $where } no momento:
    .way2 = Os mais vendidos{ $where }:
bestsellers-more = Mais do que vende bem{ $where }:
    .way2 = Os próximos mais vendidos{ $where }:
where = {" "}em { $names }
for-you = Você pode gostar destes{ $limits }:
popular-here = Outros clientes gostam destes{ $limits }:
goes-with = Outros levam junto{ $limits }:
bought-with = Outros compraram junto { $names }.
goes-with-unknown = Ainda não sei o que combina com isso. Estes chegam perto:
similar = Estes chegam perto:
    .way2 = Bem parecidos:
read-as = Li { $pairs }.
read-pair = { $typo } como { $word }
order-price-asc = do mais barato ao mais caro
order-price-desc = do mais caro ao mais barato
order-rating = os mais bem avaliados primeiro
order-popularity = os mais populares primeiro
order-review-count = os com mais avaliações primeiro
order-newest = os mais novos primeiro
ordinal =
    { $place ->
        [1] primeiro
        [2] segundo
        [3] terceiro
        [4] quarto
        [5] quinto
       *[other] sexto
    }
remark-both = O { $best } é ao mesmo tempo o mais barato e o mais bem avaliado.
    .way2 = O mais barato e mais bem avaliado ao mesmo tempo: o { $best }.
remark-two = O { $best } é o mais bem avaliado; o { $cheapest }, o mais barato.
    .way2 = O mais bem avaliado é o { $best }; o { $cheapest } custa menos.
remark-best = O { $best } é o mais bem avaliado.
    .way2 = O mais bem avaliado: o { $best }.
remark-cheap = O { $cheapest } é o mais barato.
    .way2 = O { $cheapest } custa menos.
brands-of = Entre { $subject } você encontra { $names }.
    .way2 = Em { $subject } tenho { $names }.
brands = Algumas das { $count } marcas daqui: { $names }.
    .way2 = A loja tem { $count } marcas, entre elas { $names }.
departments = Estes são os nossos departamentos:
below = Em { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } produto
       *[other] { $count } produtos
    })
nothing-fits = Não tenho nada que atenda a tudo isso:{ $limits }. O que serviria: { $ways }.
    .way2 = Nada na loja atende a tudo isso:{ $limits }. O que serviria: { $ways }.
nothing-in = Não encontro nada assim em { $names }. O que serviria: { $ways }.
nothing-fits-any = Nada na loja atende a tudo isso:{ $limits }. Abrir mão de uma só condição não bastaria.
nothing-like = Não tenho nada assim.
    .way2 = Infelizmente a loja não tem nada assim.
nothing-called = Não encontro { $name } na loja.
    .way2 = Pelo que vejo, a loja não tem { $name }.
not-carried = A loja não tem nada de { $names }.
    .way2 = Não tenho nada de { $names }.
not-carried-but = A loja não tem nada de { $names }. O mais próximo:
    .way2 = Não tenho nada de { $names }, mas isto chega perto:
not-called-so = Nada na loja se chama { $name }. O que chega mais perto:
    .way2 = Não encontro aqui nenhum produto chamado { $name }; estes são os mais próximos:
not-here-but = Não encontro nada para { $name } na loja. O que outros clientes mais compram:
    .way2 = Aqui não há nada para { $name }. Em vez disso, os mais vendidos:
nothing-found-but = Não encontro nada na loja que atenda a tudo isso. Em vez disso, os mais vendidos:
not-here-you = Não encontro nada assim na loja. Em vez disso, você pode gostar destes:
way =
    { $what }, { $count ->
        [one] { $count } produto
       *[other] { $count } produtos
    } a partir de { $price }
way-price-max = com um preço mais alto
way-price-min = com um preço mais baixo
way-brand = de qualquer marca
way-rating = com qualquer avaliação
way-category = em qualquer categoria
way-in-stock = contando os esgotados
way-exclude = sem excluir nada
way-attribute = com qualquer { $name }
closest = O mais próximo difere nisto: { $what }. Está à parte, abaixo, com o que falta em cada um.
    .way2 = O que chega mais perto não bate nisto: { $what }. Abaixo, à parte, cada um com o que falta.
want-smaller = { $name } aqui costuma ser { $usual } ({ $count } de { $total }). Você quer menor?
    .way2 = O comum aqui é { $name } { $usual } ({ $count } de { $total }). Prefere algo menor?
want-larger = { $name } aqui costuma ser { $usual } ({ $count } de { $total }). Você quer maior?
want-less = { $name } aqui costuma ser { $usual } ({ $count } de { $total }). Menos bastaria?
want-more = { $name } aqui costuma ser { $usual } ({ $count } de { $total }). Você quer mais?
want-which = Para afinar, { $name }: { $choices }?
    .way2 = Você tem preferência em { $name }? Há, por exemplo, { $choices }.
want-price = Você tem um orçamento? Por exemplo, { $choices }.
    .way2 = Quanto você gostaria de gastar: { $choices }?

# Gifts
gift-ask = Com gosto. O que é que essa pessoa gosta de fazer?
need-ideas = Para isso, isto pode ajudar{ $limits }:
gift-ideas = Algumas ideias de vários tipos{ $limits }:
