# Lists of products, and what is said when nothing fits.

ask-what = What kind of product do you have in mind?
    .way2 = Gladly. What sort of thing are you after?
# exact: $name is what they all are, within: where they were found, any: neither.
subject =
    { $kind ->
        [exact] { $count } { $name }
        [within] { $count } products in { $name }
       *[any] { $count } products
    }
subject-uncounted =
    { $kind ->
        [exact] { $name }
        [within] products in { $name }
       *[any] products
    }
found-one = One product fits{ $limits }:
    .way2 = I found exactly one{ $limits }:
found = Here are { $subject }{ $limits }, best match first:
    .way2 = I found { $subject }{ $limits }:
found-of = Here are the best { $count } of { $subject }{ $limits }:
    .way2 = There are { $subject }{ $limits }; the best { $count }:
    .way3 = Out of { $subject }{ $limits }, the best { $count }:
found-sorted = Here are { $subject }{ $limits }, { $order }:
    .way2 = { $subject }{ $limits }, { $order }:
found-more = Here are { $count } more{ $limits }:
    .way2 = The next { $count }{ $limits }:
found-last = And the rest{ $limits }, { $count } more:
    .way2 = { $count } more{ $limits }, then that is all:
found-keyword = I'm not certain that these are what you mean, but they come closest:
    .way2 = These are the nearest I have; tell me more if they miss the point:
all-seen = That was everything{ $limits }: you have seen all { $count }.
    .way2 = There are no more{ $limits }; those { $count } are all.
bestsellers = What sells best{ $where } at the moment:
    .way2 = The best sellers{ $where }:
bestsellers-more = More of what sells well{ $where }:
    .way2 = The next best sellers{ $where }:
where = {" "}in { $names }
for-you = You might like these{ $limits }:
    .way2 = Going by what you looked at{ $limits }:
popular-here = Other customers like these{ $limits }:
goes-with = Others choose these with it{ $limits }:
bought-with = Others bought { $names } with it.
goes-with-unknown = I do not know yet what goes with it. These are like it:
similar = These come close:
    .way2 = Much like it:
read-as = I read { $pairs }.
read-pair = { $typo } as { $word }
order-price-asc = cheapest first
order-price-desc = dearest first
order-rating = best rated first
order-popularity = most popular first
order-review-count = most reviewed first
order-newest = newest first
ordinal =
    { $place ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
       *[other] sixth
    }
remark-both = The { $best } is both the cheapest and the best rated of these.
    .way2 = Cheapest and best rated in one: the { $best }.
remark-two = The { $best } is the best rated of these, the { $cheapest } the cheapest.
    .way2 = Best rated is the { $best }; the { $cheapest } costs least.
remark-best = The { $best } is the best rated of these.
    .way2 = Best rated of these: the { $best }.
remark-cheap = The { $cheapest } is the cheapest of these.
    .way2 = The { $cheapest } costs least.

# Brands and departments
brands-of = Among { $subject } you will find { $names }.
    .way2 = In { $subject } I have { $names }.
brands = Some of the { $count } brands here: { $names }.
    .way2 = The shop has { $count } brands, among them { $names }.
departments = These are our departments:
below = In { $name }:
department =
    { $name } ({ $count ->
        [one] { $count } product
       *[other] { $count } products
    })

# Nothing fits
nothing-fits = I have nothing that fits all of that:{ $limits }. What would fit: { $ways }.
    .way2 = Nothing in the shop meets all of that:{ $limits }. What would fit: { $ways }.
nothing-in = I find nothing like that among { $names }. What would fit: { $ways }.
nothing-fits-any = Nothing in the shop meets all of that:{ $limits }. Giving up one of these would not be enough.
nothing-like = I don't have anything like that.
    .way2 = The shop has nothing like that, I'm afraid.
nothing-called = I find no { $name } in the shop.
    .way2 = The shop has no { $name }, as far as I can see.
not-carried = The shop carries nothing by { $names }.
    .way2 = I don't have anything from { $names }.
not-carried-but = The shop carries nothing by { $names }. What comes closest:
    .way2 = I don't have anything from { $names }, but these come closest:
not-called-so = Nothing in the shop is called { $name }. What comes closest:
    .way2 = I find no product called { $name } here; these come closest:
not-here-but = I find nothing for { $name } in the shop. Other customers buy these most:
    .way2 = Nothing here answers to { $name }. What sells best instead:
nothing-found-but = I find nothing in the shop that answers to all that. What sells best instead:
not-here-you = I find nothing like that in the shop. You might like these instead:
way =
    { $what }, { $count ->
        [one] { $count } product
       *[other] { $count } products
    } from { $price }
way-price-max = at a higher price
way-price-min = at a lower price
way-brand = with any brand
way-rating = with any rating
way-category = in any category
way-in-stock = with what is out of stock
way-exclude = with nothing left out
way-attribute = with any { $name }
closest = The closest give up { $what }: they stand apart below, each with what it misses.
    .way2 = What comes closest gives up { $what }; it is shown apart below, each with what it misses.

# One question that would shorten a long list
want-smaller = { $name } is mostly { $usual } here ({ $count } of { $total }). Do you want a smaller one?
    .way2 = Mostly it is { $name } { $usual } here ({ $count } of { $total }). Would you like something smaller?
want-larger = { $name } is mostly { $usual } here ({ $count } of { $total }). Do you want a larger one?
want-less = { $name } is mostly { $usual } here ({ $count } of { $total }). Would less do?
want-more = { $name } is mostly { $usual } here ({ $count } of { $total }). Do you want more?
want-which = To narrow it down, which { $name }: { $choices }?
    .way2 = Do you have a { $name } in mind? There are { $choices }, for example.
want-price = Any budget in mind? For example { $choices }.
    .way2 = What would you like to spend: { $choices }?

# Gifts
gift-ask = Gladly. What does this person like to do?
need-ideas = For that I would look at these{ $limits }:
    .way2 = This may help with that{ $limits }:
gift-ideas = Some ideas, of several kinds{ $limits }:
    .way2 = These could please{ $limits }:
