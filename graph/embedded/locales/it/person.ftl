# A person of the team is asked for, comes, and goes.
person-told = Ho segnalato al team la richiesta di parlare con una persona.
person-soon = Di solito qualcuno arriva entro { $minutes ->
    [one] un minuto
    *[other] circa { $minutes } minuti
    }. Nel frattempo continuo volentieri ad aiutare.
person-here = { $agent }, del team, segue questa conversazione e risponde qui.
person-away = In questo momento non c'è nessuno del team. La domanda è registrata con il numero { $ticket }.
person-back = Il team torna: { $when }.
person-mail = La risposta arriva per e-mail e si troverà anche qui.
person-ask = A quale indirizzo e-mail può rispondere il team?
person-contact = Il team si può raggiungere anche qui: { $contact }
person-mailed = Grazie. Il team risponde a quell'indirizzo; il numero è { $ticket }.
person-passed = Il messaggio è arrivato a { $agent }.
person-joined = { $agent }, del team, è qui e risponde da ora in poi.
person-left = { $agent } ha restituito la conversazione. Risponde di nuovo l'assistente, che sa che cosa è stato detto.
person-closed = { $agent } ha terminato e la richiesta è chiusa. L'assistente è di nuovo qui.
