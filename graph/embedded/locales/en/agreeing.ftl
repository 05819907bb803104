# What will happen, told before it does, and the question for a yes.

ask-yes = Nothing has been done yet. Shall I go ahead?
chip-yes-go-ahead = Yes, go ahead
chip-no-leave = No, leave it as it is
