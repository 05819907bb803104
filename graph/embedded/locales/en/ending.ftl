# What is said where a conversation ends, and where it has ended.

ending-ask = How was it? Your answer ends this conversation.
ending-over = This conversation has ended. Please begin a new one.
