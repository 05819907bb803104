# What is said when nothing is looked up. Each attribute is another way of saying the same.

greet = Hello, and welcome to { $shop }. What are you looking for today?
    .way2 = Hi there. I can find things, compare them, tell you what buyers say and look after your cart. What shall we start with?
    .way3 = Hello. Tell me what you need, and a budget if you have one.
greet-again = Hello again. What can I do for you?
    .way2 = Hi, I am still here. What would you like to look at?
hello = Hello!
    .way2 = Hi!
thanks = You're welcome. Anything else?
    .way2 = Glad to help. Shall we look at something else?
    .way3 = My pleasure.
thanks-short = You're welcome.
goodbye = Goodbye, and thanks for stopping by. Your cart stays as it is.
    .way2 = See you soon. I'll keep your cart for you.
smalltalk = I'm { $shop }'s shopping assistant, a program rather than a person, and happy to help. I can find products, compare them, read the reviews for you and answer questions on delivery, returns and payment.
    .way2 = I'm the shop's assistant, not a person. Products, reviews, your cart, and how the shop works: that is what I know.
out-of-scope = That is outside what I can help with here. I know this shop: its products, its reviews, your cart, delivery, returns and payment.
    .way2 = I can't help with that one. What I can do is find products, compare them, or answer questions about the shop.
unsafe = I can't help with that. If you are looking for something in the shop, I'm glad to.
    .way2 = That is something I won't help with. I can find products or answer questions about the shop.
unclear = I'm not sure I understood that. Are you looking for a product, or is it a question about the shop?
    .way2 = Could you say that another way? A product, a budget or a question about the shop all work.
unclear-again = I still can't make that out, sorry. You could name a product, pick one of these, or I can pass you to a person.
human = I've noted for the team that you would like to speak to a person. Until someone joins, I'm happy to go on.
denied = All right, I've left everything as it is.
    .way2 = No problem, nothing was changed.
confirm-nothing = Good. What would you like to do next?
capped = That took longer than I allow myself, so here is what I have so far.
unsupported = I could not put together an answer that I can stand behind. Could you ask another way?
without-brief = I can help you find products, compare them, and answer questions about the shop.

# The language spoken
language-yes = Yes, of course. I'll answer in English from here on. What are you looking for?
    .way2 = Sure, in English then. What can I do for you?
language-no = I'm sorry, I don't speak { $asked } yet. I can answer in { $known }.
language-which = I speak { $known }. Which would you like?

# Grief and hardship
distress = I'm very sorry to hear that. There is no hurry with anything here. If you like, I can pass you to a person from the team; and if it gets too heavy, please talk to someone you trust.

# What a customer tells of themselves
noted = I will bear that in mind:{ $limits }. What are you looking for?
    .way2 = Noted, and I will keep to it:{ $limits }. What shall I look for?
noted-freely = Noted. What are you looking for?
# What was asked for before
asked-first = At first you asked for { $name }{ $limits }.
asked-nothing = You have not asked for a product yet. What are you looking for?
joke = Why did the lamp go to night school? It wanted to be a little brighter. I am better with products, though: what can I show you?
    .way2 = I tried to sell a clock that ran slow. The customer said it was about time. Now, what can I find for you?
# Little money
hardship = I am sorry, that is a hard time. Then every cent counts: tell me what you need, and I will show you the cheapest first.
hardship-short = I am sorry, that is a hard time. So here is what costs least:
