# A picture that a customer sent.
picture-ask = これに似たものを探してください。
picture-seen = 画像に見えるもの：{ $request }
picture-unreadable = { $most } MBまでのJPEG、PNG、WebPの画像を読めます。別の画像でお試しください。
picture-blind = ここでは画像を見ることができません。どんなものか、色、ご予算を言葉で教えてください。
picture-nothing = この画像には探せるものが見当たりません。お探しのものを言葉で教えてください。
