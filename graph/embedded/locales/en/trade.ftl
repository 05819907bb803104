# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Your orders, the newest first:
orders-of = Your orders ({ $period }), the newest first:
orders-none-of = I see no order of yours from that time ({ $period }). These are all there are, the newest first:
orders-more = … and { $count } more.
orders-none = I see no orders of yours here. If you bought while signed in, please sign in first: I only ever show a customer their own orders.
order-is = Order { $order }: { $status }.
order-total = Total: { $total }.
order-address = Delivered to: { $address }.
order-tracking = Tracking number: { $ids }.
order-arrives = It should arrive between { $first } and { $last }.
order-arrival-open = No day of arrival is noted for it.
order-timeline = What has happened so far:
order-may = What can be done with it now: { $actions }.
order-may-not = Nothing about it can be changed here any more.
status-pending = pending
status-pending-item-modified = pending, items changed
status-processed = being sent
status-delivered = delivered
status-cancelled = cancelled
status-return-requested = return requested
status-exchange-requested = exchange requested
status-returned = returned
status-exchanged = exchanged
event-placed = Ordered
event-shipped = Handed to the carrier
event-delivered = Delivered
event-cancelled = Cancelled
event-items-modified = Items changed
event-address-modified = Address changed
event-payment-modified = Payment changed
event-return-requested = Return requested
event-exchange-requested = Exchange requested
event-return-received = Return received
event-exchange-received = Exchange received
may-cancel = cancel it
may-modify-items = change its items once
may-modify-address = change its address
may-modify-payment = change its payment
may-return = return items
may-exchange = exchange items once

# Money
method-gift-card = gift card
method-paypal = PayPal
method-credit-card = credit card
method-ending = { $brand } ending in { $end }
payment-was = Paid: { $amount } by { $method }.
refund-was = Refunded: { $amount } to { $method }.
refund-due = Refund on its way: { $amount } to { $method }.
refund = { $amount } goes back to: { $method }.
refund-at-once = { $amount } goes back at once to: { $method }.
refund-days = { $amount } goes back in { $days } business days to: { $method }.
charge = { $amount } will be charged to: { $method }.
no-price-difference = There is no difference in price.
refunds-are = Refunds on your orders:
refund-none = I see no refund on any of your orders.
refund-none-here = I see no refund on order { $order }.
paid-in-all = Paid for all orders: { $amount }.
refunded-in-all = Of that went back: { $amount }.
pay-in-parts = Gift cards pay first, as far as they reach; one other way of paying, such as a card or PayPal, pays the rest.
gift-pays-part = The gift card pays { $amount }; { $rest } is left to pay.

# What a yes would do
will-cancel = This would cancel order { $order }, reason: { $reason }.
will-return = This would return from order { $order }:
will-exchange = This would exchange in order { $order }:
will-modify-items = This would change in order { $order }:
will-modify-address = Order { $order } would go to: { $address }.
will-modify-payment = Order { $order } would be paid by: { $method }.
will-update-address = The address in your profile would be: { $address }.
will-buy = This is your order:
buy-below = This is your order: { $count ->
        [one] { $count } item
       *[other] { $count } items
    }, { $total } in all.
change-below = This is what would become of order { $order }.
once-only = This is possible only once for an order, so please check that everything is in it.

# What was done
did-cancel = Order { $order } is cancelled.
did-return = The return for order { $order } is requested. You will get an e-mail that says how to send it back.
did-exchange = The exchange for order { $order } is requested. You will get an e-mail that says how to send it back.
did-modify-items = The items of order { $order } are changed.
did-modify-address = Order { $order } now goes to: { $address }.
did-modify-payment = The payment of order { $order } is changed.
did-update-address = Your address is saved: { $address }.
did-checkout = Thank you, your order is placed. Its number is { $order }.

# Questions back
ask-order = Which order do you mean?
ask-items = Which items of order { $order } do you mean?
ask-variant = What would you like instead of { $name }?
no-other-option = { $name } comes in no other option that can be had now. An item can only be swapped for another option of the same product.
ask-method = Which way of paying shall it be?
ask-address = Which address shall it be? Street, city, postal code and country, please.
ask-which-change = What about order { $order } shall change: an item, the address or the payment?
ask-name = Who is the parcel for? First and last name, please.
ask-address1 = Street and number, please.
ask-city = Which city?
ask-state = Which state or region?
ask-zip = What is the postal code?
ask-country = Which country?
ask-email = Which e-mail address may the confirmation go to?
ask-shipping = How shall it be delivered?
ask-paying = How would you like to pay?
ask-code = What is the code?
reason-no-longer-needed = no longer needed
reason-ordered-by-mistake = ordered by mistake

# Buying
checkout-begins = Checking out { $count ->
        [one] { $count } item
       *[other] { $count } items
    }, { $total } so far.
checkout-form = Please fill in below what is still missing; you can also just tell me.
shipping-option = { $name }, { $amount }, { $days } working days
notice-price = { $name } now costs { $now }; it was { $was }.
notice-coupon = The code { $code } does not hold any more.
sum-goods = Items: { $amount }
sum-discount = Discount: −{ $amount }
sum-shipping = Delivery ({ $name }): { $amount }
sum-tax = Tax: { $amount }
sum-tax-included = Tax included: { $amount }
sum-total = Total: { $amount }
sum-email = E-mail: { $email }
sum-method = Payment: { $method }
coupon-on = { $code } takes { $amount } off.
coupon-free-shipping = { $code } makes the delivery free.
coupon-off = { $code } is taken off your cart.
saved-for-later = Saved for later: { $names }.
back-in-cart = Back in your cart: { $names }.
cart-saved = Saved for later:

# The profile
profile-address = The address in your profile: { $address }.
profile-methods = Your ways of paying: { $methods }.
gift-balance = Your gift card { $name } holds { $amount }.
gift-none = There is no gift card in your profile.

# Why something cannot be done
refused-no-such-order = There is no such order of yours.
refused-not-pending = The order is { $status }; that is possible only before it is sent.
refused-not-delivered = The order is { $status }; that is possible only once it is delivered.
refused-already-changed = This order has been changed already; that is possible only once.
refused-already-requested = A return or an exchange of this order is under way already; there can be only one.
refused-return-window-over = That is possible only within { $days } days of delivery.
refused-paid-in-parts = This order was paid in several parts, so its payment cannot be changed.
refused-reason-not-accepted = Why shall it be cancelled? The shop accepts: { $reasons }.
refused-method-needed = Which way of paying shall it be?
refused-method-not-yours = That way of paying is not in your profile.
refused-refund-method = The money can only go back the way it was paid, or to a gift card of yours.
refused-gift-card-too-small = The gift card holds { $balance }; { $needed } is needed.
refused-gift-card-empty = There is nothing left on that gift card.
refused-same-method = It is paid that way already.
refused-not-in-order = That item is not in the order.
refused-other-product = An item can only be swapped for another option of the same product.
refused-not-available = That option cannot be had at the moment.
refused-same-item = That is the option you have already.
refused-never-returned = { $name } cannot be returned or exchanged.
refused-address-incomplete = The address is not complete yet: street, city, postal code and country are needed.
refused-no-profile = I have no profile of yours. Please sign in first.
refused-price-changed = A price has changed since. Please look at it again.
refused-cart-empty = Your cart is empty.
refused-not-enough = There are not enough of { $name } left for this order.
refused-payment-declined = The payment was declined; nothing was charged.
refused-payment-pending = The payment has not been answered yet. You cannot be charged twice: your order follows once it is through, and otherwise nothing is charged.
refused-payment-action = Your bank wants you to confirm this payment first; nothing has been charged yet. Please do that here: { $url } and then tell me that it is done.
refused-payment-action-app = Your bank wants you to confirm this payment in its app first; nothing has been charged yet. Tell me when it is done.
refused-summary-changed = Something has changed since. Please look at it again.
refused-total-changed = Since you saw it something has changed: it was { $was } in all before. Please look at it again.
payment-gave-up = Your payment did not go through; nothing was charged.
refused-unknown = The shop does not know the code { $coupon }.
refused-not-started = The code { $coupon } is not valid yet.
refused-expired = The code { $coupon } has expired.
refused-other-currency = The code { $coupon } is not for this currency.
refused-used-up = The code { $coupon } has been used up.
refused-used-before = You have used the code { $coupon } already.
refused-below-minimum = The code { $coupon } needs a purchase of at least { $minimum }.
refused-does-not-stack = The code { $coupon } does not go with another one.
refused-too-many = No further code fits in this cart.
refused-no-email = That is no e-mail address.
refused-no-country = I do not know that country.
refused-no-state = I do not know that state.
refused-no-zip = That is no postal code of that country.
refused-no-delivery = The shop does not deliver there.

# What may be tapped
chip-everything = Everything in it
chip-orders = Show my orders
chip-status = Where is my order?
chip-cancel = Cancel this order
chip-return-items = Return items of this order
chip-exchange = Exchange items of this order
chip-change-address = Change the address of this order
chip-change-payment = Change the payment of this order
chip-change-items = Change an item of this order
chip-usual = My usual address
chip-checkout = Check out
chip-paid = It is done
chip-gone-through = Has it gone through?
chip-pay-otherwise = Use another payment
chip-yes-buy = Yes, place the order

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Yes, order { $order } can still be cancelled, as long as it has not been sent.
can-modify = Yes, order { $order } can still be changed, as long as it has not been sent.
can-return = Yes, items of order { $order } can be sent back.
can-exchange = Yes, items of order { $order } can be exchanged once.
can-until = That is possible until { $date }.
can-not = No.
several-are = It is about these orders: { $orders }.
several-not = It is not possible for: { $orders }.
several-later = { $count } more can follow after these.
ask-method-of = There are several of that kind, so I need to know which one:
buy-total = In total it comes to { $amount }, delivery and tax included.
buy-total-so-far = So far it comes to { $amount }; what is still open may change that.
buy-arrival = With { $name } it takes { $days } working days.
buy-ways = These are the ways of delivery, with price and time:
buy-needs-address = That depends on where it goes, so I need the address first.

review-which = Which of these would you like to review?
review-here = Here is the form for your review of { $name }, from order { $order }.
review-in-words = How many of 5 stars does { $name } get, and why? Please name it with both in one message.
review-none = There is nothing of yours to review: it is possible for what was delivered, once for each purchase.
refused-already-reviewed = You have reviewed this purchase already.
refused-review-text = A review needs a few words.
will-write-review = A review of { $name } with { $stars } of 5 stars and what you wrote would be handed in.
did-write-review = Thank you. Your review of { $name } is shown once the shop has read it.
chip-review = I want to review { $name }
