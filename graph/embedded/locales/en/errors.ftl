# What the shop refuses, and messages that are not taken up.

refused-max-quantity = At most { $most } of one product fit in a cart.
refused-least-quantity = The quantity must be at least 1.
refused-sold-out = { $name } is sold out.
to-be-had = These can be had now:
refused-only-left = Only { $stock } of { $name } left{ $held ->
        [0] {""}
       *[other] , and you have { $held } of them in your cart already
    }.
refused-max-lines = A cart holds at most { $most } different products.
refused-not-in-cart = That isn't in your cart.
refused-choose-variant = You have several versions of it in your cart. Which one do you mean?
refused-no-such-option = { $name } does not come that way.
refused-no-such-product = There is no such product in the shop.
refused-no-such-category = The shop has no such category.
refused-price-order = The lowest price is above the highest.
refused-two-products = A comparison needs two different products.
refused = That didn't work, sorry. Could you say it another way?

too-long = That is longer than { $most } characters. Could you say it more briefly?
interrupted = Something cut me off before I could answer that. Nothing was lost: shall I try again?
empty = I didn't get any words. What can I do for you?
refusal-injection = I can't help with that. I'm here for the shop: finding and comparing products, your cart and orders, delivery and returns. What are you looking for?
refusal-harm = I can't help with that. If someone is in danger, please call your local emergency number. I'm glad to help with products, orders, delivery and returns.
refusal-self-harm = I'm really sorry that things are this hard right now, and I'm glad you said it. You don't have to go through this alone: please talk to someone you trust, or reach a crisis line near you. In the US and Canada call or text 988, in the UK and Ireland call 116 123, elsewhere findahelpline.com lists free help. If you are in immediate danger, please call your local emergency number now.
