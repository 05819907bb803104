# What will happen, told before it does, and the question for a yes.

ask-yes = Henüz hiçbir şey yapılmadı. Devam edeyim mi?
chip-yes-go-ahead = Evet, devam et
chip-no-leave = Hayır, vazgeç
