# What is said where a conversation ends, and where it has ended.

ending-ask = Wie war es? Ihre Antwort beendet dieses Gespräch.
ending-over = Dieses Gespräch ist beendet. Bitte beginnen Sie ein neues.
