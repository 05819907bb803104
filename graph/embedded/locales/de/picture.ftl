# A picture that a customer sent.
picture-ask = Suche etwas, das so aussieht.
picture-seen = Das sehe ich auf Ihrem Bild: { $request }
picture-unreadable = Ich kann Bilder als JPEG, PNG und WebP bis { $most } MB lesen. Bitte versuchen Sie es mit einem anderen.
picture-blind = Bilder kann ich hier nicht ansehen. Bitte sagen Sie mir in Worten, was es ist, in welcher Farbe, und was es kosten darf.
picture-nothing = Auf diesem Bild sehe ich nichts, wonach ich suchen könnte. Bitte sagen Sie mir in Worten, was Sie suchen.
