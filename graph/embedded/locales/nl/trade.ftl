# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Je bestellingen, de nieuwste eerst:
orders-of = Je bestellingen ({ $period }), de nieuwste eerst:
orders-none-of = Ik zie geen bestelling van jou uit die tijd ({ $period }). Dit zijn ze allemaal, de nieuwste eerst:
orders-more = … en nog { $count }.
orders-none = Ik zie hier geen bestelling van jou. Kocht je met een account, log dan eerst in: iedereen krijgt alleen de eigen bestellingen te zien.
order-is = Bestelling { $order }: { $status }.
order-total = Totaal: { $total }.
order-address = Levering aan: { $address }.
order-tracking = Trackingnummer: { $ids }.
order-arrives = Ze komt naar verwachting tussen { $first } en { $last } aan.
order-arrival-open = Er staat geen dag van aankomst bij.
order-timeline = Wat er tot nu toe gebeurde:
order-may = Dit kan er nu nog mee: { $actions }.
order-may-not = Er kan hier niets meer aan veranderd worden.
status-pending = open
status-pending-item-modified = open, artikelen gewijzigd
status-processed = in behandeling
status-delivered = bezorgd
status-cancelled = geannuleerd
status-return-requested = retour aangevraagd
status-exchange-requested = ruil aangevraagd
status-returned = geretourneerd
status-exchanged = geruild
event-placed = Besteld
event-shipped = Aan de bezorger gegeven
event-delivered = Bezorgd
event-cancelled = Geannuleerd
event-items-modified = Artikelen gewijzigd
event-address-modified = Adres gewijzigd
event-payment-modified = Betaling gewijzigd
event-return-requested = Retour aangevraagd
event-exchange-requested = Ruil aangevraagd
event-return-received = Retour ontvangen
event-exchange-received = Ruil ontvangen
may-cancel = annuleren
may-modify-items = één keer artikelen wijzigen
may-modify-address = het adres wijzigen
may-modify-payment = de betaling wijzigen
may-return = artikelen retourneren
may-exchange = één keer artikelen ruilen

# Money
method-gift-card = cadeaukaart
method-paypal = PayPal
method-credit-card = creditcard
method-ending = { $brand } eindigend op { $end }
payment-was = Betaald: { $amount } met { $method }.
refund-was = Terugbetaald: { $amount } op { $method }.
refund-due = Terugbetaling onderweg: { $amount } op { $method }.
refund = { $amount } gaat terug naar: { $method }.
refund-at-once = { $amount } gaat meteen terug naar: { $method }.
refund-days = { $amount } gaat binnen { $days } werkdagen terug naar: { $method }.
charge = { $amount } wordt afgeschreven van: { $method }.
no-price-difference = De prijs verandert niet.
refunds-are = Terugbetalingen van je bestellingen:
refund-none = Ik zie geen terugbetaling bij je bestellingen.
refund-none-here = Ik zie geen terugbetaling bij bestelling { $order }.
paid-in-all = Betaald voor alle bestellingen: { $amount }.
refunded-in-all = Daarvan terugbetaald: { $amount }.
pay-in-parts = Cadeaukaarten betalen eerst, zover ze reiken; één andere betaalwijze, zoals een kaart of PayPal, betaalt de rest.
gift-pays-part = De cadeaukaart betaalt { $amount }; er blijft { $rest } te betalen.

# What a yes would do
will-cancel = Hiermee zou bestelling { $order } geannuleerd worden, reden: { $reason }.
will-return = Uit bestelling { $order } zou teruggaan:
will-exchange = In bestelling { $order } zou geruild worden:
will-modify-items = In bestelling { $order } zou veranderen:
will-modify-address = Bestelling { $order } zou gaan naar: { $address }.
will-modify-payment = Bestelling { $order } zou betaald worden met: { $method }.
will-update-address = Het adres in je profiel zou zijn: { $address }.
will-buy = Dit is je bestelling:
buy-below = Dit is je bestelling: { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }, samen { $total }.
change-below = Dit zou er van bestelling { $order } worden.
once-only = Dit kan per bestelling maar één keer; kijk na of alles erbij staat.

# What was done
did-cancel = Bestelling { $order } is geannuleerd.
did-return = De retour van bestelling { $order } is aangevraagd. In een e-mail staat hoe alles terug kan.
did-exchange = De ruil van bestelling { $order } is aangevraagd. In een e-mail staat hoe alles terug kan.
did-modify-items = De artikelen van bestelling { $order } zijn gewijzigd.
did-modify-address = Bestelling { $order } gaat nu naar: { $address }.
did-modify-payment = De betaling van bestelling { $order } is gewijzigd.
did-update-address = Je adres is bewaard: { $address }.
did-checkout = Bedankt, je bestelling is geplaatst. Het nummer is { $order }.

# Questions back
ask-order = Om welke bestelling gaat het?
ask-items = Om welke artikelen van bestelling { $order } gaat het?
ask-variant = Wat wil je in plaats van { $name }?
no-other-option = { $name } is er nu niet in een andere uitvoering. Een artikel kan alleen geruild worden voor een andere uitvoering van hetzelfde product.
ask-method = Welke betaalwijze?
ask-address = Welk adres? Straat, plaats, postcode en land, alsjeblieft.
ask-which-change = Wat moet er aan bestelling { $order } veranderen: een artikel, het adres of de betaling?
ask-name = Voor wie is het pakket? Voor- en achternaam, alsjeblieft.
ask-address1 = Straat en huisnummer, alsjeblieft.
ask-city = Welke plaats?
ask-state = Welke staat of regio?
ask-zip = Wat is de postcode?
ask-country = Welk land?
ask-email = Naar welk e-mailadres mag de bevestiging?
ask-shipping = Hoe mag het bezorgd worden?
ask-paying = Hoe wil je betalen?
ask-code = Wat is de code?
reason-no-longer-needed = niet meer nodig
reason-ordered-by-mistake = per ongeluk besteld

# Buying
checkout-begins = { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    } om af te rekenen, tot nu toe { $total }.
checkout-form = Vul hieronder aan wat nog ontbreekt; je kunt het me ook gewoon zeggen.
shipping-option = { $name }, { $amount }, { $days } werkdagen
notice-price = { $name } kost nu { $now }; dat was { $was }.
notice-coupon = De code { $code } geldt niet meer.
sum-goods = Artikelen: { $amount }
sum-discount = Korting: −{ $amount }
sum-shipping = Bezorging ({ $name }): { $amount }
sum-tax = Belasting: { $amount }
sum-tax-included = Inclusief belasting: { $amount }
sum-total = Totaal: { $amount }
sum-email = E-mail: { $email }
sum-method = Betaling: { $method }
coupon-on = { $code } geeft { $amount } korting.
coupon-free-shipping = Met { $code } is de bezorging gratis.
coupon-off = { $code } is uit je winkelwagen.
saved-for-later = Bewaard voor later: { $names }.
back-in-cart = Weer in je winkelwagen: { $names }.
cart-saved = Bewaard voor later:

# The profile
profile-address = Het adres in je profiel: { $address }.
profile-methods = Je betaalwijzen: { $methods }.
gift-balance = Op je cadeaukaart { $name } staat { $amount }.
gift-none = Er staat geen cadeaukaart in je profiel.

# Why something cannot be done
refused-no-such-order = Zo'n bestelling heb je niet.
refused-not-pending = De bestelling is { $status }; dit kan alleen voor de verzending.
refused-not-delivered = De bestelling is { $status }; dit kan pas na de bezorging.
refused-already-changed = Deze bestelling is al gewijzigd; dit kan maar één keer.
refused-already-requested = Voor deze bestelling loopt al een retour of ruil; dat kan maar één keer.
refused-return-window-over = Dit kan alleen binnen { $days } dagen na de bezorging.
refused-paid-in-parts = Deze bestelling is in delen betaald; de betaling kan niet gewijzigd worden.
refused-reason-not-accepted = Waarom moet ze geannuleerd worden? De winkel accepteert: { $reasons }.
refused-method-needed = Welke betaalwijze?
refused-method-not-yours = Die betaalwijze staat niet in je profiel.
refused-refund-method = Het geld kan alleen terug zoals er betaald is, of naar een cadeaukaart van jou.
refused-gift-card-too-small = Op de cadeaukaart staat { $balance }; nodig is { $needed }.
refused-gift-card-empty = Er staat niets meer op die cadeaukaart.
refused-same-method = Zo is ze al betaald.
refused-not-in-order = Dat artikel staat niet in de bestelling.
refused-other-product = Een artikel kan alleen geruild worden voor een andere uitvoering van hetzelfde product.
refused-not-available = Die uitvoering is er nu niet.
refused-same-item = Die uitvoering heb je al.
refused-never-returned = { $name } kan niet geretourneerd of geruild worden.
refused-address-incomplete = Het adres is niet volledig: straat, plaats, postcode en land zijn nodig.
refused-no-profile = Ik heb geen profiel van jou. Log alsjeblieft eerst in.
refused-price-changed = Een prijs is intussen veranderd. Kijk alsjeblieft nog eens.
refused-cart-empty = Je winkelwagen is leeg.
refused-not-enough = Er is niet genoeg van { $name } meer voor deze bestelling.
refused-payment-declined = De betaling is geweigerd; er is niets afgeschreven.
refused-payment-pending = De betaling is nog niet beantwoord. Er wordt niets dubbel afgeschreven: zodra ze gelukt is volgt je bestelling, en anders wordt er niets afgeschreven.
refused-payment-action = Uw bank wil dat u deze betaling eerst bevestigt; er is nog niets afgeschreven. Dat kan hier: { $url } en zeg daarna dat het klaar is.
refused-payment-action-app = Uw bank wil dat u deze betaling eerst in de app bevestigt; er is nog niets afgeschreven. Zeg het als het klaar is.
refused-summary-changed = Intussen is er iets veranderd. Kijk alsjeblieft nog eens.
refused-total-changed = Intussen is er iets veranderd: het was eerst { $was } in totaal. Kijk alsjeblieft nog eens.
payment-gave-up = Je betaling is niet gelukt; er is niets afgeschreven.
refused-unknown = De winkel kent de code { $coupon } niet.
refused-not-started = De code { $coupon } geldt nog niet.
refused-expired = De code { $coupon } is verlopen.
refused-other-currency = De code { $coupon } is niet voor deze munt.
refused-used-up = De code { $coupon } is op.
refused-used-before = De code { $coupon } is al door jou gebruikt.
refused-below-minimum = De code { $coupon } geldt vanaf een aankoop van { $minimum }.
refused-does-not-stack = De code { $coupon } gaat niet samen met een andere.
refused-too-many = Er past geen code meer bij in deze winkelwagen.
refused-no-email = Dat is geen e-mailadres.
refused-no-country = Dat land ken ik niet.
refused-no-state = Die staat ken ik niet.
refused-no-zip = Dat is geen postcode van dat land.
refused-no-delivery = Daar bezorgt de winkel niet.

# What may be tapped
chip-everything = Alles eruit
chip-orders = Mijn bestellingen tonen
chip-status = Waar is mijn bestelling?
chip-cancel = Deze bestelling annuleren
chip-return-items = Artikelen van deze bestelling retourneren
chip-exchange = Artikelen van deze bestelling ruilen
chip-change-address = Het adres van deze bestelling wijzigen
chip-change-payment = De betaling van deze bestelling wijzigen
chip-change-items = Een artikel van deze bestelling wijzigen
chip-usual = Mijn gewone adres
chip-checkout = Afrekenen
chip-paid = Ik heb het bevestigd
chip-gone-through = Is de betaling gelukt?
chip-pay-otherwise = Anders betalen
chip-yes-buy = Ja, bestellen

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Ja, bestelling { $order } kan nog geannuleerd worden zolang ze niet verzonden is.
can-modify = Ja, bestelling { $order } kan nog gewijzigd worden zolang ze niet verzonden is.
can-return = Ja, artikelen van bestelling { $order } kunnen teruggestuurd worden.
can-exchange = Ja, artikelen van bestelling { $order } kunnen één keer geruild worden.
can-until = Dat kan tot { $date }.
can-not = Nee.
several-are = Het gaat om deze bestellingen: { $orders }.
several-not = Het kan niet voor: { $orders }.
several-later = Nog { $count } kunnen daarna volgen.
ask-method-of = Daar zijn er meer van, dus ik moet weten welke:
buy-total = In totaal is het { $amount }, met bezorging en belasting.
buy-total-so-far = Tot nu toe is het { $amount }; wat nog open is kan dat veranderen.
buy-arrival = Met { $name } duurt het { $days } werkdagen.
buy-ways = Dit zijn de bezorgwijzen, met prijs en duur:
buy-needs-address = Dat hangt af van waar het heen gaat; eerst heb ik het adres nodig.

review-which = Welke hiervan wilt u beoordelen?
review-here = Hier is het formulier voor uw beoordeling van { $name }, uit bestelling { $order }.
review-in-words = Hoeveel van de 5 sterren krijgt { $name }, en waarom? Noem het artikel met beide in één bericht.
review-none = Er is niets van u te beoordelen: dat kan voor wat geleverd is, één keer per aankoop.
refused-already-reviewed = U hebt deze aankoop al beoordeeld.
refused-review-text = Een beoordeling heeft een paar woorden nodig.
will-write-review = Een beoordeling van { $name } met { $stars } van 5 sterren en wat u schreef zou worden ingeleverd.
did-write-review = Bedankt. Uw beoordeling van { $name } wordt getoond zodra de winkel die gelezen heeft.
chip-review = Ik wil { $name } beoordelen
