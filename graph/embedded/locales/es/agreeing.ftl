# What will happen, told before it does, and the question for a yes.

ask-yes = Todavía no he hecho nada. ¿Sigo adelante?
chip-yes-go-ahead = Sí, adelante
chip-no-leave = No, de momento no
