# A picture that a customer sent.
picture-ask = Find something like this.
picture-seen = I see this in your picture: { $request }
picture-unreadable = I can read JPEG, PNG and WebP pictures of up to { $most } MB. Please try another one.
picture-blind = I cannot look at pictures here. Please tell me in words what it is, in which colour, and what it may cost.
picture-nothing = I see nothing in this picture that I could look for. Please tell me in words what you are looking for.
