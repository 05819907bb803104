# Products side by side.

differ = Where they differ, in the order above:
no-difference = Their listings show no difference that matters.
on-topic = On what you ask:
# $is: what it is; $has: what it has.
points =
    { $kind ->
        [is] { $name } is { $is }.
        [has] { $name } has { $has }.
       *[both] { $name } is { $is } and has { $has }.
    }
point-better-rated = better rated
point-best-rated = the best rated
point-worst-rated = the lowest rated
point-cheaper = cheaper
point-cheapest = the cheapest
point-dearest = the most expensive
point-lighter = lighter
point-lightest = the lightest
point-quieter = quieter
point-quietest = the quietest
point-longer-battery-life = a longer battery life
point-longest-battery-life = the longest battery life
point-longer-runtime = a longer runtime
point-longest-runtime = the longest runtime
point-longer-warranty = a longer warranty
point-longest-warranty = the longest warranty
point-more-memory = more memory
point-most-memory = the most memory
point-more-storage = more storage
point-most-storage = the most storage
point-sharper-picture = a sharper picture
point-sharpest-picture = the sharpest picture
point-faster-screen = a faster screen
point-fastest-screen = the fastest screen
point-higher-camera-resolution = a higher camera resolution
point-highest-camera-resolution = the highest camera resolution

# A pick
pick = I'd take { $name }: it { $reasons }.
    .way2 = My pick is { $name }: it { $reasons }.
pick-rated = is rated { $stars } by { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    }
pick-both = None of these costs less.
    .way2 = It is the cheapest of these, too.
pick-cheap = If the price decides: { $name } { $costs }.
    .way2 = The cheapest: { $name } { $costs }.
pick-price = There are no ratings to go by, so I'd look at the price: { $name } { $costs }.

# Which has most of something that no row tells
most-said = What buyers write on that:
most-silent = None of the listings tells how they compare in that, and no buyer has written about it.
