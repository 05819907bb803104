# A picture that a customer sent.
picture-ask = Zoek iets wat hierop lijkt.
picture-seen = Dit zie ik op je foto: { $request }
picture-unreadable = Ik kan JPEG-, PNG- en WebP-afbeeldingen tot { $most } MB lezen. Probeer een andere.
picture-blind = Afbeeldingen kan ik hier niet bekijken. Zeg in woorden wat het is, in welke kleur en wat het mag kosten.
picture-nothing = Op deze afbeelding zie ik niets waar ik naar kan zoeken. Zeg in woorden wat je zoekt.
