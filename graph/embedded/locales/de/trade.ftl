# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Ihre Bestellungen, die neueste zuerst:
orders-of = Ihre Bestellungen ({ $period }), die neueste zuerst:
orders-none-of = Aus dieser Zeit ({ $period }) sehe ich keine Bestellung von Ihnen. Das sind alle, die neueste zuerst:
orders-more = … und { $count } weitere.
orders-none = Ich sehe hier keine Bestellung von Ihnen. Haben Sie angemeldet gekauft, melden Sie sich bitte zuerst an: Jeder sieht nur die eigenen Bestellungen.
order-is = Bestellung { $order }: { $status }.
order-total = Summe: { $total }.
order-address = Lieferung an: { $address }.
order-tracking = Sendungsnummer: { $ids }.
order-arrives = Sie sollte zwischen dem { $first } und dem { $last } ankommen.
order-arrival-open = Ein Ankunftstag ist dafür nicht vermerkt.
order-timeline = Was bisher geschah:
order-may = Das geht jetzt noch: { $actions }.
order-may-not = Daran lässt sich hier nichts mehr ändern.
status-pending = offen
status-pending-item-modified = offen, Artikel geändert
status-processed = in Bearbeitung
status-delivered = geliefert
status-cancelled = storniert
status-return-requested = Rückgabe angemeldet
status-exchange-requested = Umtausch angemeldet
status-returned = zurückgegeben
status-exchanged = umgetauscht
event-placed = Bestellt
event-shipped = An den Paketdienst übergeben
event-delivered = Geliefert
event-cancelled = Storniert
event-items-modified = Artikel geändert
event-address-modified = Adresse geändert
event-payment-modified = Zahlung geändert
event-return-requested = Rückgabe angemeldet
event-exchange-requested = Umtausch angemeldet
event-return-received = Rückgabe eingegangen
event-exchange-received = Umtausch eingegangen
may-cancel = stornieren
may-modify-items = einmal Artikel ändern
may-modify-address = die Adresse ändern
may-modify-payment = die Zahlung ändern
may-return = Artikel zurückgeben
may-exchange = einmal Artikel umtauschen

# Money
method-gift-card = Geschenkkarte
method-paypal = PayPal
method-credit-card = Kreditkarte
method-ending = { $brand } mit Endziffern { $end }
payment-was = Bezahlt: { $amount } mit { $method }.
refund-was = Erstattet: { $amount } auf { $method }.
refund-due = Erstattung unterwegs: { $amount } auf { $method }.
refund = { $amount } gehen zurück an: { $method }.
refund-at-once = { $amount } gehen sofort zurück an: { $method }.
refund-days = { $amount } gehen in { $days } Werktagen zurück an: { $method }.
charge = { $amount } werden abgebucht von: { $method }.
no-price-difference = Am Preis ändert sich nichts.
refunds-are = Erstattungen zu Ihren Bestellungen:
refund-none = Zu Ihren Bestellungen sehe ich keine Erstattung.
refund-none-here = Zur Bestellung { $order } sehe ich keine Erstattung.
paid-in-all = Für alle Bestellungen bezahlt: { $amount }.
refunded-in-all = Davon ging zurück: { $amount }.
pay-in-parts = Geschenkkarten zahlen zuerst, soweit sie reichen; den Rest zahlt ein weiterer Weg, etwa eine Karte oder PayPal.
gift-pays-part = Die Geschenkkarte zahlt { $amount }; { $rest } sind noch offen.

# What a yes would do
will-cancel = Damit wäre Bestellung { $order } storniert, Grund: { $reason }.
will-return = Zurückgegeben würde aus Bestellung { $order }:
will-exchange = Umgetauscht würde in Bestellung { $order }:
will-modify-items = Geändert würde in Bestellung { $order }:
will-modify-address = Bestellung { $order } ginge an: { $address }.
will-modify-payment = Bestellung { $order } würde bezahlt mit: { $method }.
will-update-address = Die Adresse in Ihrem Profil wäre: { $address }.
will-buy = Das ist Ihre Bestellung:
buy-below = Das ist Ihre Bestellung: { $count } Artikel, zusammen { $total }.
change-below = Das würde aus Bestellung { $order }.
once-only = Das geht für jede Bestellung nur einmal; bitte prüfen Sie, ob alles dabei ist.

# What was done
did-cancel = Bestellung { $order } ist storniert.
did-return = Die Rückgabe zur Bestellung { $order } ist angemeldet. Wie Sie alles zurücksenden, steht in einer E-Mail an Sie.
did-exchange = Der Umtausch zur Bestellung { $order } ist angemeldet. Wie Sie alles zurücksenden, steht in einer E-Mail an Sie.
did-modify-items = Die Artikel der Bestellung { $order } sind geändert.
did-modify-address = Bestellung { $order } geht jetzt an: { $address }.
did-modify-payment = Die Zahlung der Bestellung { $order } ist geändert.
did-update-address = Ihre Adresse ist gespeichert: { $address }.
did-checkout = Vielen Dank, Ihre Bestellung ist aufgegeben. Die Nummer lautet { $order }.

# Questions back
ask-order = Welche Bestellung meinen Sie?
ask-items = Welche Artikel der Bestellung { $order } meinen Sie?
ask-variant = Was möchten Sie statt { $name }?
no-other-option = { $name } gibt es gerade in keiner anderen Ausführung. Ein Artikel lässt sich nur gegen eine andere Ausführung desselben Produkts tauschen.
ask-method = Welche Zahlungsart soll es sein?
ask-address = Welche Adresse soll es sein? Bitte Straße, Ort, Postleitzahl und Land.
ask-which-change = Was soll sich an Bestellung { $order } ändern: ein Artikel, die Adresse oder die Zahlung?
ask-name = Für wen ist das Paket? Bitte Vor- und Nachname.
ask-address1 = Bitte Straße und Hausnummer.
ask-city = In welchem Ort?
ask-state = In welchem Bundesland oder welcher Region?
ask-zip = Wie lautet die Postleitzahl?
ask-country = In welchem Land?
ask-email = An welche E-Mail-Adresse darf die Bestätigung gehen?
ask-shipping = Wie soll geliefert werden?
ask-paying = Wie möchten Sie bezahlen?
ask-code = Wie lautet der Code?
reason-no-longer-needed = nicht mehr gebraucht
reason-ordered-by-mistake = versehentlich bestellt

# Buying
checkout-begins = { $count } Artikel zur Kasse, bisher { $total }.
checkout-form = Bitte ergänzen Sie unten, was noch fehlt; Sie können es mir auch einfach sagen.
shipping-option = { $name }, { $amount }, { $days } Werktage
notice-price = { $name } kostet jetzt { $now }; vorher { $was }.
notice-coupon = Der Code { $code } gilt nicht mehr.
sum-goods = Artikel: { $amount }
sum-discount = Rabatt: −{ $amount }
sum-shipping = Lieferung ({ $name }): { $amount }
sum-tax = Steuer: { $amount }
sum-tax-included = Enthaltene Steuer: { $amount }
sum-total = Gesamt: { $amount }
sum-email = E-Mail: { $email }
sum-method = Zahlung: { $method }
coupon-on = { $code } bringt { $amount } Rabatt.
coupon-free-shipping = Mit { $code } ist die Lieferung kostenlos.
coupon-off = { $code } ist nicht mehr in Ihrem Warenkorb.
saved-for-later = Für später gemerkt: { $names }.
back-in-cart = Wieder in Ihrem Warenkorb: { $names }.
cart-saved = Für später gemerkt:

# The profile
profile-address = Die Adresse in Ihrem Profil: { $address }.
profile-methods = Ihre Zahlungsarten: { $methods }.
gift-balance = Auf Ihrer Geschenkkarte { $name } sind { $amount }.
gift-none = In Ihrem Profil ist keine Geschenkkarte.

# Why something cannot be done
refused-no-such-order = Eine solche Bestellung haben Sie nicht.
refused-not-pending = Die Bestellung ist { $status }; das geht nur, bevor sie verschickt wird.
refused-not-delivered = Die Bestellung ist { $status }; das geht erst, wenn sie geliefert ist.
refused-already-changed = Diese Bestellung wurde schon geändert; das geht nur einmal.
refused-already-requested = Für diese Bestellung läuft schon eine Rückgabe oder ein Umtausch; das geht nur einmal.
refused-return-window-over = Das geht nur innerhalb von { $days } Tagen nach der Lieferung.
refused-paid-in-parts = Diese Bestellung wurde in Teilen bezahlt, die Zahlung lässt sich nicht ändern.
refused-reason-not-accepted = Warum soll sie storniert werden? Der Shop nimmt an: { $reasons }.
refused-method-needed = Welche Zahlungsart soll es sein?
refused-method-not-yours = Diese Zahlungsart ist nicht in Ihrem Profil.
refused-refund-method = Das Geld kann nur auf dem bezahlten Weg zurück oder auf eine Ihrer Geschenkkarten.
refused-gift-card-too-small = Auf der Geschenkkarte sind { $balance }; nötig sind { $needed }.
refused-gift-card-empty = Auf dieser Geschenkkarte ist nichts mehr.
refused-same-method = So ist sie schon bezahlt.
refused-not-in-order = Dieser Artikel ist nicht in der Bestellung.
refused-other-product = Ein Artikel lässt sich nur gegen eine andere Ausführung desselben Produkts tauschen.
refused-not-available = Diese Ausführung gibt es gerade nicht.
refused-same-item = Diese Ausführung haben Sie schon.
refused-never-returned = { $name } kann nicht zurückgegeben oder umgetauscht werden.
refused-address-incomplete = Die Adresse ist noch nicht vollständig: Straße, Ort, Postleitzahl und Land werden gebraucht.
refused-no-profile = Ein Profil von Ihnen kenne ich nicht. Bitte melden Sie sich zuerst an.
refused-price-changed = Ein Preis hat sich inzwischen geändert. Bitte sehen Sie noch einmal hin.
refused-cart-empty = Ihr Warenkorb ist leer.
refused-not-enough = Von { $name } ist nicht genug da.
refused-payment-declined = Die Zahlung wurde abgelehnt; abgebucht wurde nichts.
refused-payment-pending = Auf die Zahlung kam noch keine Antwort. Doppelt belastet wird nichts: Ist sie durch, folgt die Bestellung, sonst wird nichts abgebucht.
refused-payment-action = Ihre Bank möchte, dass diese Zahlung zuerst bestätigt wird; belastet ist noch nichts. Bitte hier: { $url } und danach sagen, dass es erledigt ist.
refused-payment-action-app = Ihre Bank möchte, dass diese Zahlung zuerst in ihrer App bestätigt wird; belastet ist noch nichts. Sagen Sie mir, wenn es erledigt ist.
refused-summary-changed = Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal hin.
refused-total-changed = Inzwischen hat sich etwas geändert: Vorher waren es zusammen { $was }. Bitte sehen Sie noch einmal hin.
payment-gave-up = Ihre Zahlung kam nicht zustande; es wurde nichts abgebucht.
refused-unknown = Den Code { $coupon } kennt der Shop nicht.
refused-not-started = Der Code { $coupon } gilt noch nicht.
refused-expired = Der Code { $coupon } ist abgelaufen.
refused-other-currency = Der Code { $coupon } gilt nicht für diese Währung.
refused-used-up = Der Code { $coupon } ist aufgebraucht.
refused-used-before = Den Code { $coupon } haben Sie schon benutzt.
refused-below-minimum = Der Code { $coupon } gilt ab einem Einkauf von { $minimum }.
refused-does-not-stack = Der Code { $coupon } gilt nicht zusammen mit einem anderen.
refused-too-many = In diesen Warenkorb passt kein weiterer Code.
refused-no-email = Das ist keine E-Mail-Adresse.
refused-no-country = Dieses Land kenne ich nicht.
refused-no-state = Diesen Bundesstaat kenne ich nicht.
refused-no-zip = Das ist keine Postleitzahl dieses Landes.
refused-no-delivery = Dorthin liefert der Shop nicht.

# What may be tapped
chip-everything = Alles daraus
chip-orders = Meine Bestellungen zeigen
chip-status = Wo ist meine Bestellung?
chip-cancel = Diese Bestellung stornieren
chip-return-items = Artikel dieser Bestellung zurückgeben
chip-exchange = Artikel dieser Bestellung umtauschen
chip-change-address = Adresse dieser Bestellung ändern
chip-change-payment = Zahlung dieser Bestellung ändern
chip-change-items = Einen Artikel dieser Bestellung ändern
chip-usual = Meine übliche Adresse
chip-checkout = Zur Kasse
chip-paid = Ich habe es bestätigt
chip-gone-through = Ist die Zahlung durch?
chip-pay-otherwise = Anders bezahlen
chip-yes-buy = Ja, jetzt bestellen

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Ja, Bestellung { $order } kann noch storniert werden, solange sie nicht verschickt ist.
can-modify = Ja, Bestellung { $order } kann noch geändert werden, solange sie nicht verschickt ist.
can-return = Ja, Artikel aus Bestellung { $order } können zurückgeschickt werden.
can-exchange = Ja, Artikel aus Bestellung { $order } können einmal umgetauscht werden.
can-until = Das geht bis zum { $date }.
can-not = Nein.
several-are = Es geht um diese Bestellungen: { $orders }.
several-not = Nicht möglich ist es bei: { $orders }.
several-later = { $count } weitere können danach folgen.
ask-method-of = Davon gibt es mehrere, deshalb muss ich wissen, welche gemeint ist:
buy-total = Insgesamt macht es { $amount }, Lieferung und Steuern eingeschlossen.
buy-total-so-far = Bisher macht es { $amount }; was noch offen ist, kann das ändern.
buy-arrival = Mit { $name } dauert es { $days } Werktage.
buy-ways = Diese Lieferarten gibt es, mit Preis und Dauer:
buy-needs-address = Das hängt davon ab, wohin es geht; dafür brauche ich zuerst die Adresse.

review-which = Was davon möchten Sie bewerten?
review-here = Hier ist das Formular für Ihre Bewertung von { $name } aus Bestellung { $order }.
review-in-words = Wie viele von 5 Sternen bekommt { $name }, und warum? Bitte nennen Sie den Artikel mit beidem in einer Nachricht.
review-none = Von Ihnen gibt es nichts zu bewerten: Das geht bei Geliefertem, einmal je Kauf.
refused-already-reviewed = Diesen Kauf haben Sie schon bewertet.
refused-review-text = Eine Bewertung braucht ein paar Worte.
will-write-review = Eine Bewertung von { $name } mit { $stars } von 5 Sternen und Ihren Worten würde abgegeben.
did-write-review = Danke. Ihre Bewertung von { $name } wird gezeigt, sobald der Shop sie gelesen hat.
chip-review = Ich möchte { $name } bewerten
