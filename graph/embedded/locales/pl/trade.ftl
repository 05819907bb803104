# Orders and buying: what there is, what will happen, what was done, and what is asked back.

# Orders
orders-are = Twoje zamówienia, od najnowszego:
orders-of = Twoje zamówienia ({ $period }), od najnowszego:
orders-none-of = Nie widzę żadnego Twojego zamówienia z tego czasu ({ $period }). Oto wszystkie, od najnowszego:
orders-more = … i jeszcze { $count }.
orders-none = Nie widzę tu żadnego Twojego zamówienia. Jeśli zakup był na koncie, najpierw się zaloguj: każdemu pokazuję tylko jego własne zamówienia.
order-is = Zamówienie { $order }: { $status }.
order-total = Razem: { $total }.
order-address = Dostawa na adres: { $address }.
order-tracking = Numer przesyłki: { $ids }.
order-arrives = Powinno dotrzeć między { $first } a { $last }.
order-arrival-open = Nie podano dnia dostawy.
order-timeline = Co się dotąd wydarzyło:
order-may = Co można jeszcze z nim zrobić: { $actions }.
order-may-not = Nie można tu już nic w nim zmienić.
status-pending = oczekuje
status-pending-item-modified = oczekuje, artykuły zmienione
status-processed = w realizacji
status-delivered = dostarczone
status-cancelled = anulowane
status-return-requested = zgłoszony zwrot
status-exchange-requested = zgłoszona wymiana
status-returned = zwrócone
status-exchanged = wymienione
event-placed = Zamówiono
event-shipped = Przekazano przewoźnikowi
event-delivered = Dostarczono
event-cancelled = Anulowano
event-items-modified = Zmieniono artykuły
event-address-modified = Zmieniono adres
event-payment-modified = Zmieniono płatność
event-return-requested = Zgłoszono zwrot
event-exchange-requested = Zgłoszono wymianę
event-return-received = Zwrot otrzymany
event-exchange-received = Wymiana otrzymana
may-cancel = anulować je
may-modify-items = raz zmienić artykuły
may-modify-address = zmienić adres
may-modify-payment = zmienić płatność
may-return = zwrócić artykuły
may-exchange = raz wymienić artykuły

# Money
method-gift-card = karta podarunkowa
method-paypal = PayPal
method-credit-card = karta kredytowa
method-ending = { $brand } z końcówką { $end }
payment-was = Zapłacono: { $amount }, { $method }.
refund-was = Zwrócono: { $amount }, { $method }.
refund-due = Zwrot w drodze: { $amount }, { $method }.
refund = { $amount } wróci na: { $method }.
refund-at-once = { $amount } wróci od razu na: { $method }.
refund-days = { $amount } wróci w ciągu { $days } dni roboczych na: { $method }.
charge = { $amount } zostanie pobrane z: { $method }.
no-price-difference = Cena się nie zmienia.
refunds-are = Zwroty pieniędzy za Twoje zamówienia:
refund-none = Nie widzę zwrotu pieniędzy za żadne Twoje zamówienie.
refund-none-here = Nie widzę zwrotu pieniędzy za zamówienie { $order }.
paid-in-all = Zapłacono za wszystkie zamówienia: { $amount }.
refunded-in-all = Z tego zwrócono: { $amount }.
pay-in-parts = Najpierw płacą karty podarunkowe, na ile wystarczą; resztę płaci jeden inny sposób, na przykład karta albo PayPal.
gift-pays-part = Karta podarunkowa płaci { $amount }; pozostaje { $rest } do zapłaty.

# What a yes would do
will-cancel = To anulowałoby zamówienie { $order }, powód: { $reason }.
will-return = Z zamówienia { $order } zwrócone byłoby:
will-exchange = W zamówieniu { $order } wymienione byłoby:
will-modify-items = W zamówieniu { $order } zmienione byłoby:
will-modify-address = Zamówienie { $order } trafiłoby na adres: { $address }.
will-modify-payment = Zamówienie { $order } byłoby opłacone przez: { $method }.
will-update-address = Adres w Twoim profilu brzmiałby: { $address }.
will-buy = Oto Twoje zamówienie:
buy-below = Oto Twoje zamówienie: { $count ->
        [one] { $count } artykuł
        [few] { $count } artykuły
        [many] { $count } artykułów
       *[other] { $count } artykułu
    }, razem { $total }.
change-below = Tak wyglądałoby zamówienie { $order }.
once-only = To możliwe tylko raz dla zamówienia; sprawdź, czy jest tu wszystko.

# What was done
did-cancel = Zamówienie { $order } jest anulowane.
did-return = Zwrot do zamówienia { $order } jest zgłoszony. E-mail powie, jak odesłać.
did-exchange = Wymiana do zamówienia { $order } jest zgłoszona. E-mail powie, jak odesłać.
did-modify-items = Artykuły zamówienia { $order } są zmienione.
did-modify-address = Zamówienie { $order } trafi teraz na adres: { $address }.
did-modify-payment = Płatność zamówienia { $order } jest zmieniona.
did-update-address = Twój adres jest zapisany: { $address }.
did-checkout = Dziękuję, zamówienie jest złożone. Jego numer to { $order }.

# Questions back
ask-order = O które zamówienie chodzi?
ask-items = O które artykuły zamówienia { $order } chodzi?
ask-variant = Co zamiast { $name }?
no-other-option = { $name } nie ma teraz innego dostępnego wariantu. Artykuł można wymienić tylko na inny wariant tego samego produktu.
ask-method = Który sposób płatności?
ask-address = Jaki adres? Proszę o ulicę, miasto, kod pocztowy i kraj.
ask-which-change = Co zmienić w zamówieniu { $order }: artykuł, adres czy płatność?
ask-name = Dla kogo jest paczka? Proszę o imię i nazwisko.
ask-address1 = Proszę o ulicę i numer.
ask-city = Jakie miasto?
ask-state = Jaki stan lub region?
ask-zip = Jaki jest kod pocztowy?
ask-country = Jaki kraj?
ask-email = Na jaki e-mail wysłać potwierdzenie?
ask-shipping = Jaka ma być dostawa?
ask-paying = Jaki sposób zapłaty?
ask-code = Jaki to kod?
reason-no-longer-needed = już niepotrzebne
reason-ordered-by-mistake = zamówione przez pomyłkę

# Buying
checkout-begins = { $count ->
        [one] { $count } artykuł
        [few] { $count } artykuły
       *[other] { $count } artykułów
    } do kasy, na razie { $total }.
checkout-form = Uzupełnij poniżej to, czego jeszcze brakuje; można też po prostu mi to napisać.
shipping-option = { $name }, { $amount }, { $days } dni roboczych
notice-price = { $name } kosztuje teraz { $now }; było { $was }.
notice-coupon = Kod { $code } już nie działa.
sum-goods = Artykuły: { $amount }
sum-discount = Rabat: −{ $amount }
sum-shipping = Dostawa ({ $name }): { $amount }
sum-tax = Podatek: { $amount }
sum-tax-included = W tym podatek: { $amount }
sum-total = Razem: { $amount }
sum-email = E-mail: { $email }
sum-method = Płatność: { $method }
coupon-on = { $code } daje { $amount } rabatu.
coupon-free-shipping = Z kodem { $code } dostawa jest za darmo.
coupon-off = { $code } usunięty z koszyka.
saved-for-later = Zachowane na później: { $names }.
back-in-cart = Znów w koszyku: { $names }.
cart-saved = Zachowane na później:

# The profile
profile-address = Adres w Twoim profilu: { $address }.
profile-methods = Twoje sposoby płatności: { $methods }.
gift-balance = Na Twojej karcie podarunkowej { $name } jest { $amount }.
gift-none = W Twoim profilu nie ma karty podarunkowej.

# Why something cannot be done
refused-no-such-order = Nie masz takiego zamówienia.
refused-not-pending = Stan zamówienia: { $status }; to możliwe tylko przed wysłaniem.
refused-not-delivered = Stan zamówienia: { $status }; to możliwe dopiero po dostawie.
refused-already-changed = To zamówienie było już zmieniane; to możliwe tylko raz.
refused-already-requested = Dla tego zamówienia trwa już zwrot lub wymiana; to możliwe tylko raz.
refused-return-window-over = To możliwe tylko w ciągu { $days } dni od dostawy.
refused-paid-in-parts = To zamówienie opłacono w częściach, płatności nie można zmienić.
refused-reason-not-accepted = Dlaczego je anulować? Sklep przyjmuje: { $reasons }.
refused-method-needed = Który sposób płatności?
refused-method-not-yours = Tego sposobu płatności nie ma w Twoim profilu.
refused-refund-method = Pieniądze mogą wrócić tylko tą samą drogą lub na Twoją kartę podarunkową.
refused-gift-card-too-small = Na karcie podarunkowej jest { $balance }; potrzeba { $needed }.
refused-gift-card-empty = Na tej karcie podarunkowej nic już nie ma.
refused-same-method = Tak już jest opłacone.
refused-not-in-order = Tego artykułu nie ma w zamówieniu.
refused-other-product = Artykuł można wymienić tylko na inny wariant tego samego produktu.
refused-not-available = Tego wariantu teraz nie ma.
refused-same-item = Ten wariant już masz.
refused-never-returned = { $name }: nie można zwrócić ani wymienić.
refused-address-incomplete = Adres nie jest pełny: potrzebne są ulica, miasto, kod pocztowy i kraj.
refused-no-profile = Nie mam Twojego profilu. Najpierw się zaloguj.
refused-price-changed = Cena zmieniła się w międzyczasie. Spójrz jeszcze raz.
refused-cart-empty = Twój koszyk jest pusty.
refused-not-enough = Brakuje { $name } do tego zamówienia.
refused-payment-declined = Płatność odrzucono; nic nie pobrano.
refused-payment-pending = Płatność nie dostała jeszcze odpowiedzi. Nic nie zostanie pobrane dwa razy: gdy przejdzie, złożymy zamówienie, a jeśli nie, nic nie pobierzemy.
refused-payment-action = Bank prosi najpierw o potwierdzenie tej płatności; nic jeszcze nie pobrano. Proszę zrobić to tutaj: { $url } i potem napisać, że gotowe.
refused-payment-action-app = Bank prosi najpierw o potwierdzenie tej płatności w aplikacji; nic jeszcze nie pobrano. Proszę napisać, gdy gotowe.
refused-summary-changed = Coś zmieniło się w międzyczasie. Spójrz jeszcze raz.
refused-total-changed = Coś zmieniło się w międzyczasie: wcześniej razem było { $was }. Spójrz jeszcze raz.
payment-gave-up = Płatność nie doszła do skutku; nic nie zostało pobrane.
refused-unknown = Sklep nie zna kodu { $coupon }.
refused-not-started = Kod { $coupon } jeszcze nie działa.
refused-expired = Kod { $coupon } wygasł.
refused-other-currency = Kod { $coupon } nie jest dla tej waluty.
refused-used-up = Kod { $coupon } jest wyczerpany.
refused-used-before = Kod { $coupon } został już przez Ciebie użyty.
refused-below-minimum = Kod { $coupon } działa od zakupów za { $minimum }.
refused-does-not-stack = Kod { $coupon } nie łączy się z innym.
refused-too-many = W tym koszyku nie zmieści się kolejny kod.
refused-no-email = To nie jest adres e-mail.
refused-no-country = Nie znam tego kraju.
refused-no-state = Nie znam tego stanu.
refused-no-zip = To nie jest kod pocztowy tego kraju.
refused-no-delivery = Sklep tam nie dostarcza.

# What may be tapped
chip-everything = Wszystko z niego
chip-orders = Pokaż moje zamówienia
chip-status = Gdzie jest moje zamówienie?
chip-cancel = Anuluj to zamówienie
chip-return-items = Zwróć artykuły z tego zamówienia
chip-exchange = Wymień artykuły z tego zamówienia
chip-change-address = Zmień adres tego zamówienia
chip-change-payment = Zmień płatność tego zamówienia
chip-change-items = Zmień artykuł w tym zamówieniu
chip-usual = Mój zwykły adres
chip-checkout = Do kasy
chip-paid = Potwierdzone
chip-gone-through = Czy płatność przeszła?
chip-pay-otherwise = Zapłać inaczej
chip-yes-buy = Tak, zamawiam

# Whether it can be done, several orders at once, and what is asked of a purchase
can-cancel = Tak, zamówienie { $order } można jeszcze anulować, dopóki nie wyszło.
can-modify = Tak, zamówienie { $order } można jeszcze zmienić, dopóki nie wyszło.
can-return = Tak, artykuły z zamówienia { $order } można odesłać.
can-exchange = Tak, artykuły z zamówienia { $order } można raz wymienić.
can-until = Jest to możliwe do { $date }.
can-not = Nie.
several-are = Chodzi o te zamówienia: { $orders }.
several-not = Nie jest to możliwe dla: { $orders }.
several-later = Kolejne ({ $count }) mogą być potem.
ask-method-of = Jest ich kilka, więc muszę wiedzieć, o którą chodzi:
buy-total = Razem to { $amount }, z dostawą i podatkiem.
buy-total-so-far = Na razie to { $amount }; to, co jeszcze otwarte, może to zmienić.
buy-arrival = Z { $name } trwa to { $days } dni roboczych.
buy-ways = Oto sposoby dostawy, z ceną i czasem:
buy-needs-address = To zależy od miejsca dostawy; najpierw potrzebuję adresu.

review-which = Którą z tych rzeczy chcesz ocenić?
review-here = Oto formularz Twojej opinii o { $name } z zamówienia { $order }.
review-in-words = Ile z 5 gwiazdek dostaje { $name } i dlaczego? Podaj nazwę i jedno z drugim w jednej wiadomości.
review-none = Nie ma nic do oceny: można ocenić to, co dostarczono, raz na zakup.
refused-already-reviewed = Ten zakup jest już oceniony.
refused-review-text = Opinia wymaga kilku słów.
will-write-review = Zostanie wysłana opinia o { $name }: { $stars } z 5 gwiazdek i to, co zostało napisane.
did-write-review = Dziękujemy. Twoja opinia o { $name } będzie widoczna, gdy sklep ją przeczyta.
chip-review = Chcę ocenić { $name }
