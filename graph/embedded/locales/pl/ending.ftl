# What is said where a conversation ends, and where it has ended.

ending-ask = Jak poszło? Twoja odpowiedź zakończy tę rozmowę.
ending-over = Ta rozmowa została zakończona. Rozpocznij nową.
