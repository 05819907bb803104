# A person of the team is asked for, comes, and goes.
person-told = J'ai prévenu l'équipe que vous souhaitez parler à quelqu'un.
person-soon = Quelqu'un arrive en général d'ici { $minutes ->
    [one] une minute
    *[other] environ { $minutes } minutes
    }. En attendant, je continue volontiers avec vous.
person-here = { $agent }, de l'équipe, a repris cette conversation et vous répond ici.
person-away = Personne de l'équipe n'est là en ce moment. Votre question est enregistrée sous le numéro { $ticket }.
person-back = L'équipe sera de retour : { $when }.
person-mail = La réponse arrive par e-mail et figurera aussi ici.
person-ask = À quelle adresse e-mail l'équipe peut-elle répondre ?
person-contact = On peut aussi joindre l'équipe ici : { $contact }
person-mailed = Merci. L'équipe répond à cette adresse ; votre numéro est { $ticket }.
person-passed = Votre message a été transmis à { $agent }.
person-joined = { $agent }, de l'équipe, est là et vous répond à partir de maintenant.
person-left = { $agent } est parti de la conversation. L'assistant est de retour et sait ce qui a été dit.
person-closed = { $agent } a quitté la conversation et la demande est close. L'assistant est de retour.
