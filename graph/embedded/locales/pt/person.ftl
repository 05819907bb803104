# A person of the team is asked for, comes, and goes.
person-told = Avisei a equipe que deseja falar com uma pessoa.
person-soon = Normalmente alguém entra em { $minutes ->
    [one] um minuto
    *[other] cerca de { $minutes } minutos
    }. Até lá, continuo ajudando com prazer.
person-here = { $agent }, da equipe, está com esta conversa e responde aqui.
person-away = Agora não há ninguém da equipe. A pergunta fica guardada com o número { $ticket }.
person-back = A equipe volta: { $when }.
person-mail = A resposta chega por e-mail e também aparecerá aqui.
person-ask = Para qual e-mail a equipe pode responder?
person-contact = Também é possível falar com a equipe aqui: { $contact }
person-mailed = Obrigado. A equipe responde a esse endereço; o número é { $ticket }.
person-passed = A mensagem chegou a { $agent }.
person-joined = { $agent }, da equipe, está aqui e responde a partir de agora.
person-left = { $agent } devolveu a conversa. Quem responde de novo é o assistente, que sabe o que foi dito.
person-closed = { $agent } terminou e o pedido está encerrado. O assistente está aqui de novo.
