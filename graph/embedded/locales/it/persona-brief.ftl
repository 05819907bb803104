# What is said more briefly; remarks are left out.

greet = Cosa cerchi?
greet-again = E adesso?
hello = Ciao.
thanks = Prego.
thanks-short = Prego.
goodbye = Ciao. Il carrello resta salvato.
smalltalk = Sono l'assistente di { $shop }, un programma. Cerco e confronto prodotti e rispondo sul negozio.
out-of-scope = Posso aiutare solo con questo negozio.
unsafe = Con questo non aiuto.
unclear = Un prodotto o una domanda sul negozio?
denied = Non è cambiato nulla.
confirm-nothing = E adesso?
language-yes = Certo, in italiano.
complaint = Mi dispiace.
complaint-offer = Ti passo una persona?
human = Annotato: il team arriverà. Intanto continuo.
found = { $subject }{ $limits }:
found-of = I { $count } migliori su { $subject }{ $limits }:
added = Nel carrello: { $lines }.
remark-both = {""}
remark-two = {""}
remark-best = {""}
remark-cheap = {""}
pick-both = {""}
