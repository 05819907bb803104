# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Głównie pochwały, według { $count ->
        [one] { $count } kupującego
       *[other] { $count } kupujących
    }
verdict-negative = Głównie skargi, według { $count ->
        [one] { $count } kupującego
       *[other] { $count } kupujących
    }
verdict-mixed = Zdania są podzielone, według { $count ->
        [one] { $count } kupującego
       *[other] { $count } kupujących
    }
verdict-none = Pisze o tym { $count ->
        [one] { $count } kupujący
       *[other] { $count } kupujących
    }
verdict-yes = Tak, według { $count ->
        [one] { $count } kupującego
       *[other] { $count } kupujących
    }
verdict-no = Nie, według { $count ->
        [one] { $count } kupującego
       *[other] { $count } kupujących
    }
verdict-mostly-yes = Raczej tak, mówi { $agreed } z { $count } kupujących, którzy o tym piszą
verdict-mostly-no = Raczej nie, mówi { $agreed } z { $count } kupujących, którzy o tym piszą
review-quote = { $quote } ({ $stars } na 5)
reviews-count = { $name } ma { $count ->
        [one] { $count } opinię
        [few] { $count } opinie
        [many] { $count } opinii
       *[other] { $count } opinii
    }{ $average }.
reviews-average = , średnia ocena { $stars }
reviews-silent = Opinie o { $name } nic o tym nie mówią.
    .way2 = Nikt, kto kupił { $name }, o tym nie napisał.
no-reviews = { $name } nie ma jeszcze opinii.
few-reviews = { $name } ma dopiero { $count ->
        [one] { $count } opinię
        [few] { $count } opinie
        [many] { $count } opinii
       *[other] { $count } opinii
    }, za mało na podsumowanie.
nothing-against = { $name }: żadna krytyka się nie wyróżnia.
nothing-for = { $name }: żadna pochwała się nie wyróżnia.
praised = Chwalone:
criticised = Krytykowane:
claim = { $aspect } ({ $count ->
        [one] { $count } opinia
        [few] { $count } opinie
        [many] { $count } opinii
       *[other] { $count } opinii
    }): { $quote }
conclusion = { $count ->
        [one] Jedyna nowa opinia daje { $stars } na 5
        [few] { $count } najnowsze opinie dają średnio { $stars } na 5
        [many] { $count } najnowszych opinii daje średnio { $stars } na 5
       *[other] { $count } najnowszych opinii daje średnio { $stars } na 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; chwalone: { $aspects }
conclusion-complaints = ; krytykowane: { $aspects }
aspect-accuracy = dokładność
aspect-battery-life = czas pracy baterii
aspect-camera = aparat
aspect-capacity = pojemność
aspect-cleaning = czyszczenie
aspect-comfort = wygoda
aspect-connection = łączność
aspect-content = treść
aspect-delivery = dostawa
aspect-durability = trwałość
aspect-ease-of-use = łatwość obsługi
aspect-fit = dopasowanie
aspect-fun = zabawa
aspect-gentleness = łagodność
aspect-grip = przyczepność
aspect-light = światło
aspect-look = wygląd
aspect-material = materiał
aspect-noise = głośność
aspect-performance = wydajność
aspect-quality = jakość
aspect-results = efekty
aspect-safety = bezpieczeństwo
aspect-scent = zapach
aspect-screen = ekran
aspect-service = obsługa
aspect-setup = instalacja
aspect-softness = miękkość
aspect-sound = dźwięk
aspect-taste = smak
aspect-value-for-money = stosunek jakości do ceny
aspect-warmth = ciepło
aspect-weather-protection = ochrona przed pogodą
aspect-weight = waga
compared-fewest-complaints = Najmniej skarg ({ $aspects }): { $names }.
compared-most-complaints = Najwięcej skarg ({ $aspects }): { $names }.
compared-most-praise = Najczęściej chwalone przez kupujących ({ $aspects }): { $names }.
compared-least-praise = Najrzadziej chwalone przez kupujących ({ $aspects }): { $names }.
compared-level = Wypadają tu jednakowo.
compared-nobody = Zbyt mało kupujących o tym pisało ({ $aspects }), by wskazać jeden produkt.
compared-voices = { $name } · pochwały: { $praise } · skargi: { $complaints } · opinie: { $total }
compared-too-few = zbyt mało opinii, by porównać
compared-overall = ogólnie
