# What will happen, told before it does, and the question for a yes.

ask-yes = Nic jeszcze nie zostało zrobione. Czy mam to zrobić?
chip-yes-go-ahead = Tak, proszę
chip-no-leave = Nie, jeszcze nie
