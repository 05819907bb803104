# A person of the team is asked for, comes, and goes.
person-told = I've told the team that you would like to speak to a person.
person-soon = Somebody usually joins within { $minutes ->
    [one] a minute
    *[other] about { $minutes } minutes
    }. Until then I'm happy to go on.
person-here = { $agent } from the team has this conversation and answers you here.
person-away = Nobody from the team is here right now. Your question is kept for them under number { $ticket }.
person-back = They are here again on { $when }.
person-mail = The answer comes by e-mail, and you will find it here too.
person-ask = To which e-mail address may they answer?
person-contact = The team can also be reached here: { $contact }
person-mailed = Thank you. The team answers to that address; your number is { $ticket }.
person-passed = Your message has gone to { $agent }.
person-joined = { $agent } from the team is here now and answers you from here on.
person-left = { $agent } has left. You are talking to the assistant again, who knows what was said.
person-closed = { $agent } has left, and this request is closed. The assistant is here again.
