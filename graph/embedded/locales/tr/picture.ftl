# A picture that a customer sent.
picture-ask = Buna benzer bir şey bul.
picture-seen = Resimde şunu görüyorum: { $request }
picture-unreadable = En çok { $most } MB boyutunda JPEG, PNG ve WebP resimlerini okuyabilirim. Lütfen başka bir resim deneyin.
picture-blind = Burada resimlere bakamıyorum. Lütfen ne olduğunu, rengini ve ne kadar olabileceğini yazın.
picture-nothing = Bu resimde arayabileceğim bir şey görmüyorum. Lütfen ne aradığınızı yazın.
