# What is said where a conversation ends, and where it has ended.

ending-ask = いかがでしたか?ご回答いただくと、この会話は終了します。
ending-over = この会話は終了しました。新しい会話を始めてください。
