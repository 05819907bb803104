# What will happen, told before it does, and the question for a yes.

ask-yes = まだ何も実行していません。この内容で進めてよろしいですか？
chip-yes-go-ahead = はい、進めてください
chip-no-leave = いいえ、やめておきます
