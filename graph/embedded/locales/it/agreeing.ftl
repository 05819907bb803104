# What will happen, told before it does, and the question for a yes.

ask-yes = Non ho ancora fatto nulla. Procedo?
chip-yes-go-ahead = Sì, procedi
chip-no-leave = No, lascia stare
