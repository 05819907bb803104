# What will happen, told before it does, and the question for a yes.

ask-yes = Ainda não fiz nada. Posso prosseguir?
chip-yes-go-ahead = Sim, prossiga
chip-no-leave = Não, deixe assim
