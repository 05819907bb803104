# Telling of single products, from their listings.

ask-this-one = É este que quer dizer?
ask-which = De qual produto você está falando?
    .way2 = Qual deles?
name-it = De qual produto você está falando? Diga o nome ou que tipo de coisa é.
    .way2 = Ainda não temos nada à vista. De qual produto se trata?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } em { $options } custa { $price }{ $out }.
dearer = {" "}e vai até { $price } ({ $options })
but-sold-out = , mas está esgotado no momento
described = { $name }{ $by } { $costs } e está { $stock }{ $rated }.
shop-describes = Do texto da loja, tal como está:
by-brand = {" "}da { $brand }
and-rated = ; { $stars }
comes-in = Disponível em { $options }.
available = { $name } está { $stock }, por { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = em estoque em { $options }
sold-out-in = esgotado em { $options }
yes-in-stock-in = Sim, { $name } ({ $price }) está em estoque em { $options }.
no-sold-out-in = { $name } em { $options } está esgotado.
no-not-in = Não, { $name } não vem em { $options }.
one-version = { $name } vem em uma única versão e está { $stock }.
one-version-as =
    { $fits ->
        [yes] Sim, { $name } vem em uma única versão ({ $rows }).
       *[no] Não, { $name } vem em uma única versão ({ $rows }).
    }
which-option = { $name } vem em { $options }. Qual você prefere?
not-in-but = { $name } não vem em { $asked }. Você pode levar em { $options }.
sold-out-but = { $name } em { $asked } está esgotado. Disponível em { $options }.
lists =
    { $verdict ->
        [yes] Sim, a ficha de { $name } informa { $rows }.
        [no] Não, a ficha de { $name } informa { $rows }.
       *[open] A ficha de { $name } informa { $rows }.
    }
by-name = Sim, o próprio nome diz: { $name }.
by-name-short = sim, pelo nome
by-description = Da descrição de { $name }: { $quote }
nearest = O mais próximo na ficha de { $name } é { $quote }; expressamente ela não diz.
listing-silent = A ficha de { $name } não diz.
    .way2 = { $name }: a ficha não traz nada sobre isso.
buyers-silent = Nenhum comprador escreveu sobre isso também.
    .way2 = As avaliações também não mencionam.
all-silent = Nem as fichas nem as avaliações de { $names } dizem.
none-tells = Nenhuma das fichas deles diz isso.
why-these = Por que estes, um a um:
    .way2 = O que conta a favor de cada um:
why-nothing = Só repito o que consta na loja. Pergunte sobre um produto e eu digo o que se sabe dele.
sure = Sim, acabei de conferir:
    .way2 = Conferi de novo:
sure-line = { $name } { $costs } e está { $stock }{ $rated }
sure-text = Sim, é o que diz o texto da própria loja.
    .way2 = Sim, está nos textos da loja.
