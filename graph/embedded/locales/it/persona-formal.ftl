# What is said more formally, in place of the messages of the same name.

thanks = Prego. Posso aiutarla in altro?
    .way2 = È stato un piacere. Desidera vedere altro?
thanks-short = Prego.
denied = Molto bene, è rimasto tutto com'era.
    .way2 = Certamente, non è cambiato nulla.
language-yes = Certamente. Da ora rispondo in italiano. Cosa cerca?
complaint = La preghiamo di accettare le nostre scuse, non dovrebbe andare così.
    .way2 = Ci dispiace sinceramente per il disagio.
complaint-offer = Se lo desidera, trasmetto la sua richiesta a qualcuno del team.
    .way2 = Desidera che la metta in contatto con qualcuno del team?
pick = Le consiglierei { $name }: { $reasons }.
added = Ora nel suo carrello: { $lines }.
    .way2 = Ho messo { $lines } nel suo carrello.
cart-state = In tutto { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }, { $total }.
    .way2 = Il suo carrello contiene { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    } per { $total }.
cart-empty = Il suo carrello è vuoto.
    .way2 = Non c'è niente nel suo carrello.
cart-is = Il suo carrello, { $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }:
    .way2 = Ecco cosa c'è nel suo carrello ({ $count ->
        [one] { $count } articolo
       *[other] { $count } articoli
    }):
note-was = era { $price } quando l'ha aggiunto
removed = Fatto, ho tolto { $names } dal suo carrello.
    .way2 = Tolto dal carrello: { $names }.
updated = Modificato: ora ha { $line }.
    .way2 = Nel suo carrello ora c'è { $line }.
cleared = Il suo carrello ora è vuoto.
ask-which-cart = Quale articolo del suo carrello intende?
on-topic = Su quello che chiede:
refused-only-left = Di { $name } { $stock ->
        [one] ne resta solo { $stock }
       *[other] ne restano solo { $stock }
    }{ $held ->
        [0] {""}
       *[other] , e ne ha già { $held } nel carrello
    }.
refused-not-in-cart = Non è nel suo carrello.
refused-choose-variant = Ne ha più versioni nel carrello. Quale intende?
refused = Non ha funzionato, mi dispiace. Può dirlo in un altro modo?
too-long = Sono più di { $most } caratteri. Può dirlo più in breve?
empty = Non mi è arrivata nessuna parola. Cosa posso fare per lei?
refusal-injection = Non posso aiutarla con questo. Sono qui per il negozio: trovare e confrontare prodotti, il suo carrello e gli ordini, consegna e resi. Cosa cerca?
refusal-harm = Non posso aiutarla con questo. Se qualcuno è in pericolo, chiami il numero di emergenza (112 in Europa). Su prodotti, ordini, consegna e resi la aiuto volentieri.
refusal-self-harm = Mi dispiace davvero che sia un momento così difficile, e ha fatto bene a dirlo. Non deve affrontarlo senza nessuno accanto: parli con una persona di cui si fida o chiami una linea di ascolto. In Italia può chiamare Telefono Amico allo 02 2327 2327; altrove findahelpline.com indica aiuti gratuiti. Se è in pericolo immediato, chiami subito il 112.
no-help = Non ho informazioni precise su questo. Le passo una persona?
    .way2 = I testi del negozio non ne parlano. Qualcuno del team potrebbe aiutarla.
ask-what = A che tipo di prodotto sta pensando?
    .way2 = Volentieri. Che cosa cerca di preciso?
found-keyword = Non sono certo che sia quello che intende, ma è ciò che si avvicina di più:
    .way2 = Questi contengono alcune delle sue parole; mi dica di più se non vanno bene:
all-seen = Era tutto{ $limits }: li ha visti tutti, { $count }.
    .way2 = Non ce ne sono altri{ $limits }; quei { $count } sono tutti.
brands-of = Tra { $subject } trova { $names }.
    .way2 = In { $subject } ho { $names }.
closest = Ciò che si avvicina di più differisce in questo: { $what }. Lo trova a parte qui sotto, con quello che manca.
    .way2 = I più vicini non corrispondono in questo: { $what }. Sono a parte qui sotto, ognuno con ciò che manca.
want-smaller = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Lo vuole più piccolo?
    .way2 = Qui di solito { $name } è { $usual } ({ $count } su { $total }). Preferisce qualcosa di più piccolo?
want-larger = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Lo vuole più grande?
want-more = { $name } qui è per lo più { $usual } ({ $count } su { $total }). Ne vuole di più?
want-which = Per restringere, { $name }: { $choices }?
    .way2 = Ha una preferenza per { $name }? Ci sono per esempio { $choices }.
want-price = Ha in mente un budget? Per esempio { $choices }.
    .way2 = Quanto vorrebbe spendere: { $choices }?
ask-which = Quale prodotto intende?
    .way2 = Quale intende?
name-it = Quale prodotto intende? Mi dica il nome o che tipo di cosa è.
    .way2 = Non abbiamo ancora niente davanti. Di quale prodotto si tratta?
which-option = { $name } c'è in { $options }. Quale preferisce?
not-in-but = { $name } non c'è in { $asked }. Può averlo in { $options }.
why-nothing = Ripeto solo ciò che risulta al negozio. Mi chieda di un prodotto e le dico cosa se ne sa.
greet = Buongiorno, le do il benvenuto da { $shop }. Cosa cerca oggi?
    .way2 = Buongiorno. Posso trovare prodotti, confrontarli, dirle cosa ne pensa chi li ha comprati e occuparmi del suo carrello. Da dove iniziamo?
    .way3 = Buongiorno. Mi dica cosa le serve e, se ce l'ha, il suo budget.
greet-again = Buongiorno di nuovo. Cosa posso fare per lei?
    .way2 = Sono ancora qui. Cosa desidera vedere?
hello = Buongiorno.
    .way2 = Buongiorno a lei.
goodbye = Arrivederci e grazie della visita. Il suo carrello resta com'è.
    .way2 = A presto. Le tengo da parte il carrello.
smalltalk = Sono l'assistente agli acquisti di { $shop }, un programma e non una persona. Posso trovare prodotti, confrontarli, leggere le recensioni per lei e rispondere su consegna, resi e pagamenti.
    .way2 = Sono l'assistente del negozio, non una persona. Prodotti, recensioni, il suo carrello e come funziona il negozio: è quello che so.
out-of-scope = Qui non posso aiutarla su questo. Conosco questo negozio: i prodotti, le recensioni, il suo carrello, la consegna, i resi e i pagamenti.
    .way2 = Su questo non posso aiutarla. Posso però trovare prodotti, confrontarli o rispondere a domande sul negozio.
unsafe = Non posso aiutarla con questo. Se cerca qualcosa nel negozio, volentieri.
    .way2 = Con questo non aiuto. Posso trovare prodotti o rispondere a domande sul negozio.
unclear = Non sono sicuro di aver capito. Cerca un prodotto o è una domanda sul negozio?
    .way2 = Può dirlo in un altro modo? Va bene un prodotto, un budget o una domanda sul negozio.
unclear-again = Mi dispiace, ancora non capisco. Mi dica il nome di un prodotto, scelga una di queste opzioni o le passo una persona.
human = Ho segnalato al team che desidera parlare con una persona. Nel frattempo continuo volentieri ad aiutarla.
confirm-nothing = Bene. Cosa desidera fare adesso?
unsupported = Non ho una risposta che io possa garantire. Può chiederlo in un altro modo?
language-which = Parlo { $known }. Quale preferisce?
