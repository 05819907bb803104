# A person of the team is asked for, comes, and goes.
person-told = Ich habe dem Team gesagt, dass Sie mit einem Menschen sprechen möchten.
person-soon = Meist kommt innerhalb von { $minutes ->
    [one] einer Minute
    *[other] etwa { $minutes } Minuten
    } jemand dazu. Bis dahin helfe ich gern weiter.
person-here = { $agent } aus dem Team hat dieses Gespräch übernommen und antwortet hier.
person-away = Gerade ist niemand aus dem Team da. Ihre Frage ist unter der Nummer { $ticket } festgehalten.
person-back = Das Team ist wieder da: { $when }.
person-mail = Die Antwort kommt per E-Mail und steht dann auch hier.
person-ask = An welche E-Mail-Adresse darf das Team antworten?
person-contact = Das Team ist auch hier zu erreichen: { $contact }
person-mailed = Danke. Das Team antwortet an diese Adresse; Ihre Nummer ist { $ticket }.
person-passed = Ihre Nachricht ist bei { $agent }.
person-joined = { $agent } aus dem Team ist jetzt da und antwortet ab hier.
person-left = { $agent } hat das Gespräch zurückgegeben. Hier antwortet wieder der Assistent, der weiß, was besprochen wurde.
person-closed = { $agent } hat das Gespräch beendet, die Anfrage ist abgeschlossen. Der Assistent ist wieder da.
