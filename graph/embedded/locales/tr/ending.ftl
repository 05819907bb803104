# What is said where a conversation ends, and where it has ended.

ending-ask = Nasıldı? Yanıtınız bu konuşmayı bitirir.
ending-over = Bu konuşma sona erdi. Lütfen yeni bir konuşma başlatın.
