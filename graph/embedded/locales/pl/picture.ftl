# A picture that a customer sent.
picture-ask = Znajdź coś takiego.
picture-seen = Na zdjęciu widzę: { $request }
picture-unreadable = Odczytuję obrazy JPEG, PNG i WebP do { $most } MB. Spróbuj z innym.
picture-blind = Nie mogę tu oglądać zdjęć. Opisz słowami, co to jest, w jakim kolorze i ile może kosztować.
picture-nothing = Na tym zdjęciu nie widzę niczego, czego można szukać. Opisz słowami, czego szukasz.
