# A person of the team is asked for, comes, and goes.
person-told = Ik heb het team laten weten dat er een medewerker gewenst is.
person-soon = Meestal komt er binnen { $minutes ->
    [one] een minuut
    *[other] ongeveer { $minutes } minuten
    } iemand bij. Tot die tijd help ik graag verder.
person-here = { $agent } van het team heeft dit gesprek en antwoordt hier.
person-away = Er is nu niemand van het team. De vraag is bewaard onder nummer { $ticket }.
person-back = Het team is er weer: { $when }.
person-mail = Het antwoord komt per e-mail en staat dan ook hier.
person-ask = Naar welk e-mailadres mag het team antwoorden?
person-contact = Het team is ook hier te bereiken: { $contact }
person-mailed = Bedankt. Het team antwoordt naar dat adres; het nummer is { $ticket }.
person-passed = Het bericht is bij { $agent }.
person-joined = { $agent } van het team is er nu en antwoordt vanaf hier.
person-left = { $agent } heeft het gesprek teruggegeven. De assistent antwoordt weer en weet wat er is gezegd.
person-closed = { $agent } is klaar en de vraag is afgesloten. De assistent is er weer.
