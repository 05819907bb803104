# Telling of single products, from their listings.

ask-this-one = Is this the one you mean?
ask-which = Which product do you mean?
    .way2 = Which one do you mean?
name-it = Which product do you mean? Tell me its name, or what kind of thing it is.
    .way2 = I have nothing in view yet. Which product is it about?
priced = { $name } { $costs }{ $dearer }{ $out }.
priced-in = { $name } in { $options } costs { $price }{ $out }.
dearer = {" "}and goes up to { $price } ({ $options })
but-sold-out = , but it is sold out at the moment
described = { $name }{ $by } { $costs } and is { $stock }{ $rated }.
shop-describes = From the shop's own text:
by-brand = {" "}by { $brand }
and-rated = ; { $stars }
comes-in = Comes in { $options }.
available = { $name } is { $stock }, at { $price }.
available-options = { $name } ({ $price }): { $parts }.
in-stock-in = in stock in { $options }
sold-out-in = sold out in { $options }
yes-in-stock-in = Yes, { $name } ({ $price }) is in stock in { $options }.
no-sold-out-in = { $name } in { $options } is sold out.
no-not-in = No, { $name } does not come in { $options }.
one-version = { $name } comes in one version only, and is { $stock }.
one-version-as =
    { $fits ->
        [yes] Yes, { $name } comes in one version only ({ $rows }).
       *[no] No, { $name } comes in one version only ({ $rows }).
    }
which-option = { $name } comes in { $options }. Which one would you like?
not-in-but = { $name } does not come in { $asked }. You can have it in { $options }.
sold-out-but = { $name } in { $asked } is sold out. It can be had in { $options }.

# Questions to the listing
lists =
    { $verdict ->
        [yes] Yes, { $name } lists { $rows }.
        [no] No, { $name } lists { $rows }.
       *[open] { $name } lists { $rows }.
    }
by-name = Yes, its name says so: { $name }.
by-name-short = yes, by its name
by-description =
    { $verdict ->
        [yes] Yes, says the description of { $name }: { $quote }
        [no] No, going by the description of { $name }: { $quote }
       *[open] From the description of { $name }: { $quote }
    }
nearest = The nearest to that in the listing of { $name } is { $quote }; it doesn't say so outright.
    .way2 = { $name } doesn't say so in as many words; { $quote } comes nearest to it.
listing-silent = The listing of { $name } doesn't say.
    .way2 = { $name }: the listing gives nothing on that.
buyers-silent = No buyer has written about it either.
    .way2 = The reviews don't mention it either.
all-silent = Neither the listings nor the reviews of { $names } say.
none-tells = None of their listings says so.

# Standing by what was said
why-these = Why these, one by one:
    .way2 = What speaks for each:
why-nothing = I only repeat what the shop's records say. Ask me about a product and I tell you what is known of it.
sure = Yes, I have just looked again:
    .way2 = I checked once more:
sure-line = { $name } { $costs } and is { $stock }{ $rated }
sure-text = Yes, it is what the shop's own text says.
    .way2 = Yes, that stands in the shop's own texts.
