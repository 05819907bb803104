# Products side by side.

differ = In cosa si differenziano, nell'ordine di sopra:
no-difference = Le schede non mostrano differenze importanti.
on-topic = Su quello che chiedi:
points =
    { $kind ->
        [is] { $name } è { $is }.
        [has] { $name } ha { $has }.
       *[both] { $name } è { $is } e ha { $has }.
    }
point-better-rated = meglio valutato
point-best-rated = il meglio valutato
point-worst-rated = il peggio valutato
point-cheaper = meno caro
point-cheapest = il meno caro
point-dearest = il più caro
point-lighter = più leggero
point-lightest = il più leggero
point-quieter = più silenzioso
point-quietest = il più silenzioso
point-longer-battery-life = una batteria che dura di più
point-longest-battery-life = la batteria che dura di più
point-longer-runtime = un'autonomia maggiore
point-longest-runtime = l'autonomia maggiore
point-longer-warranty = una garanzia più lunga
point-longest-warranty = la garanzia più lunga
point-more-memory = più memoria
point-most-memory = la memoria maggiore
point-more-storage = più spazio di archiviazione
point-most-storage = il maggior spazio di archiviazione
point-sharper-picture = un'immagine più nitida
point-sharpest-picture = l'immagine più nitida
point-faster-screen = uno schermo più veloce
point-fastest-screen = lo schermo più veloce
point-higher-camera-resolution = una fotocamera a risoluzione più alta
point-highest-camera-resolution = la fotocamera con la risoluzione più alta
pick = Io prenderei { $name }: { $reasons }.
    .way2 = La mia scelta è { $name }: { $reasons }.
pick-rated = ha una valutazione di { $stars } da { $count ->
        [one] { $count } acquirente
       *[other] { $count } acquirenti
    }
pick-both = Nessuno degli altri costa meno.
    .way2 = Ed è anche il meno caro.
pick-cheap = Se decide il prezzo: { $name } { $costs }.
    .way2 = Il meno caro: { $name } { $costs }.
pick-price = Non ci sono valutazioni su cui basarsi, quindi guarderei il prezzo: { $name } { $costs }.

# Quale ne ha di più, quando nessuna riga lo dice
most-said = Cosa scrivono gli acquirenti su questo:
most-silent = Nessuna scheda dice come si confrontano in questo, e nessun acquirente ne ha scritto.
