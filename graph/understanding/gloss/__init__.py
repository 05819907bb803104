"""Other languages: which one is spoken, and what is said in it, in the shop's English."""
