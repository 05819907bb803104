# What will happen, told before it does, and the question for a yes.

ask-yes = Er is nog niets gebeurd. Zal ik doorgaan?
chip-yes-go-ahead = Ja, ga door
chip-no-leave = Nee, laat maar
