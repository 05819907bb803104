# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Principalmente elogios, segundo { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-negative = Principalmente críticas, segundo { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-mixed = As opiniões se dividem, segundo { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-none = { $count ->
        [one] { $count } comprador escreveu
       *[other] { $count } compradores escreveram
    } sobre isso
verdict-yes = Sim, segundo { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-no = Não, segundo { $count ->
        [one] { $count } comprador
       *[other] { $count } compradores
    }
verdict-mostly-yes = Em geral sim, dizem { $agreed } dos { $count } compradores que comentam
verdict-mostly-no = Em geral não, dizem { $agreed } dos { $count } compradores que comentam
review-quote = { $quote } ({ $stars } de 5)
reviews-count = { $name } tem { $count ->
        [one] { $count } avaliação
       *[other] { $count } avaliações
    }{ $average }.
reviews-average = , média de { $stars } estrelas
reviews-silent = As avaliações de { $name } não dizem nada sobre isso.
    .way2 = Nenhum comprador de { $name } escreveu sobre isso.
no-reviews = { $name } ainda não tem avaliações.
few-reviews = { $name } tem só { $count ->
        [one] { $count } avaliação
       *[other] { $count } avaliações
    }, pouco para um resumo.
nothing-against = { $name }: nenhuma crítica se destaca.
nothing-for = { $name }: nenhum elogio se destaca.
praised = Elogiado:
criticised = Criticado:
claim = { $aspect } ({ $count ->
        [one] { $count } avaliação
       *[other] { $count } avaliações
    }): { $quote }
conclusion = { $count ->
        [one] A única avaliação recente dá { $stars } de 5
       *[other] As { $count } avaliações mais recentes dão em média { $stars } de 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; elogiam: { $aspects }
conclusion-complaints = ; criticam: { $aspects }
aspect-accuracy = precisão
aspect-battery-life = bateria
aspect-camera = câmera
aspect-capacity = capacidade
aspect-cleaning = limpeza
aspect-comfort = conforto
aspect-connection = conexão
aspect-content = conteúdo
aspect-delivery = entrega
aspect-durability = durabilidade
aspect-ease-of-use = facilidade de uso
aspect-fit = caimento
aspect-fun = diversão
aspect-gentleness = suavidade na pele
aspect-grip = aderência
aspect-light = luz
aspect-look = aparência
aspect-material = material
aspect-noise = ruído
aspect-performance = desempenho
aspect-quality = qualidade
aspect-results = resultados
aspect-safety = segurança
aspect-scent = perfume
aspect-screen = tela
aspect-service = atendimento
aspect-setup = instalação
aspect-softness = maciez
aspect-sound = som
aspect-taste = sabor
aspect-value-for-money = custo-benefício
aspect-warmth = aquecimento
aspect-weather-protection = proteção contra o tempo
aspect-weight = peso
compared-fewest-complaints = Menos reclamações ({ $aspects }): { $names }.
compared-most-complaints = Mais reclamações ({ $aspects }): { $names }.
compared-most-praise = Mais elogiado pelos compradores ({ $aspects }): { $names }.
compared-least-praise = Menos elogiado pelos compradores ({ $aspects }): { $names }.
compared-level = Nisso estão empatados.
compared-nobody = Poucos compradores escreveram sobre isso ({ $aspects }) para indicar um.
compared-voices = { $name } · elogios: { $praise } · reclamações: { $complaints } · avaliações: { $total }
compared-too-few = poucas avaliações para comparar
compared-overall = no geral
