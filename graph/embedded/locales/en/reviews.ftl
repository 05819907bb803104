# What buyers say: counts, verbatim words, and an honest nothing.

verdict-positive = Mostly praise, going by { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    }
verdict-negative = Mostly complaints, going by { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    }
verdict-mixed = Buyers disagree, going by { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    }
verdict-none = { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    } wrote about it
verdict-yes = Yes, going by { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    }
verdict-no = No, going by { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    }
verdict-mostly-yes = Mostly yes, say { $agreed } of { $count } buyers who wrote about it
verdict-mostly-no = Mostly no, say { $agreed } of { $count } buyers who wrote about it
review-quote = { $quote } ({ $stars } of 5)
reviews-count = { $name } has { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }{ $average }.
reviews-average = , { $stars } stars on average
reviews-silent = The reviews of { $name } don't say anything on that.
    .way2 = No buyer of { $name } has written about that.
no-reviews = { $name } has no reviews yet.
few-reviews = { $name } has only { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }, too few to sum up.
nothing-against = { $name }: no buyer's criticism stands out.
nothing-for = { $name }: no buyer's praise stands out.
praised = Praised:
criticised = Criticised:
claim = { $aspect } ({ $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }): { $quote }
conclusion = { $count ->
        [one] The only recent review gives { $stars } of 5
       *[other] The { $count } newest reviews average { $stars } of 5
    }{ $likes }{ $complaints }.
conclusion-likes = ; buyers like { $aspects }
conclusion-complaints = ; complaints are about { $aspects }

# The sides of a product that buyers speak of
aspect-accuracy = accuracy
aspect-battery-life = battery life
aspect-camera = camera
aspect-capacity = capacity
aspect-cleaning = cleaning
aspect-comfort = comfort
aspect-connection = connection
aspect-content = content
aspect-delivery = delivery
aspect-durability = durability
aspect-ease-of-use = ease of use
aspect-fit = fit
aspect-fun = fun
aspect-gentleness = gentleness
aspect-grip = grip
aspect-light = light
aspect-look = look
aspect-material = material
aspect-noise = noise
aspect-performance = performance
aspect-quality = quality
aspect-results = results
aspect-safety = safety
aspect-scent = scent
aspect-screen = screen
aspect-service = service
aspect-setup = setup
aspect-softness = softness
aspect-sound = sound
aspect-taste = taste
aspect-value-for-money = value for money
aspect-warmth = warmth
aspect-weather-protection = weather protection
aspect-weight = weight

# Several products side by side, by what their buyers write
compared-fewest-complaints = Fewest complaints ({ $aspects }): { $names }.
compared-most-complaints = Most complaints ({ $aspects }): { $names }.
compared-most-praise = Most praised by buyers ({ $aspects }): { $names }.
compared-least-praise = Least praised by buyers ({ $aspects }): { $names }.
compared-level = They are level there.
compared-nobody = Too few buyers have written about that ({ $aspects }) to name one.
compared-voices = { $name } · praise: { $praise } · complaints: { $complaints } · reviews: { $total }
compared-too-few = too few reviews to rank it
compared-overall = as a whole
