# Lists of products, and what is said when nothing fits.

ask-what = どのような商品をお考えですか？
    .way2 = かしこまりました。どんなものをお探しですか？
subject =
    { $kind ->
        [any] { $count }点
       *[within] { $name }の{ $count }点
    }
subject-uncounted =
    { $kind ->
        [any] 商品
       *[within] { $name }
    }
found-one = 条件に合う商品が1点あります{ $limits }：
    .way2 = ちょうど1点見つかりました{ $limits }：
found = { $subject }が見つかりました{ $limits }。合うものから順にご覧ください：
    .way2 = 見つかったのは{ $subject }です{ $limits }：
found-of = { $subject }のうち、おすすめ順に{ $count }点です{ $limits }：
    .way2 = { $subject }が当てはまります{ $limits }。上位{ $count }点をご覧ください：
found-sorted = { $subject }を{ $order }に並べました{ $limits }：
    .way2 = { $subject }、{ $order }です{ $limits }：
found-more = 続きの{ $count }点です{ $limits }：
    .way2 = 次の{ $count }点です{ $limits }：
found-last = 残りの{ $count }点です{ $limits }：
    .way2 = あと{ $count }点で、これですべてです{ $limits }：
found-keyword = ご希望のものか確かではありませんが、近いのはこちらです：
    .way2 = 当店で一番近いものです。違っていたら、もう少し教えてください：
all-seen = 以上ですべてです{ $limits }。{ $count }点すべてご覧いただきました。
    .way2 = ほかにはありません{ $limits }。その{ $count }点ですべてです。
bestsellers = 今いちばん売れている商品です{ $where }：
    .way2 = 売れ筋はこちらです{ $where }：
bestsellers-more = 売れ筋の続きです{ $where }：
    .way2 = 次の売れ筋です{ $where }：
where = （{ $names }）
for-you = お客様へのおすすめです{ $limits }：
popular-here = ほかのお客様に人気です{ $limits }：
goes-with = 一緒に選ばれている商品です{ $limits }：
bought-with = 一緒に{ $names }も購入されています。
goes-with-unknown = 一緒に合うものはまだわかりません。近い商品はこちらです：
similar = 近い商品はこちらです：
    .way2 = よく似た商品です：
read-as = { $pairs }と読みました。
read-pair = { $typo }を{ $word }
order-price-asc = 価格の安い順
order-price-desc = 価格の高い順
order-rating = 評価の高い順
order-popularity = 人気順
order-review-count = レビューの多い順
order-newest = 新しい順
ordinal = { $place }番目
remark-both = いちばん安く、評価もいちばん高いのは{ $best }です。
    .way2 = 最安で最高評価なのは{ $best }です。
remark-two = 評価がいちばん高いのは{ $best }、いちばん安いのは{ $cheapest }です。
    .way2 = 最高評価は{ $best }、最安は{ $cheapest }です。
remark-best = 評価がいちばん高いのは{ $best }です。
    .way2 = 最高評価は{ $best }です。
remark-cheap = いちばん安いのは{ $cheapest }です。
    .way2 = 最安は{ $cheapest }です。
brands-of = { $subject }のブランドは{ $names }です。
    .way2 = { $subject }では{ $names }を扱っています。
brands = 取り扱いの{ $count }ブランドから、{ $names }などです。
    .way2 = { $count }のブランドがあり、{ $names }などを扱っています。
departments = 売り場はこちらです：
below = { $name }の中：
department = { $name }（{ $count }点）
nothing-fits = すべてに合う商品はありませんでした{ $limits }。こうすれば見つかります：{ $ways }。
    .way2 = すべてを満たす商品は店内にありません{ $limits }。こうすれば見つかります：{ $ways }。
nothing-in = { $names }の中にそのような商品は見つかりませんでした。こうすれば見つかります：{ $ways }。
nothing-fits-any = すべてを満たす商品は店内にありません{ $limits }。どれか1つをあきらめても足りません。
nothing-like = そのような商品はございません。
    .way2 = 申し訳ありませんが、そのような商品は扱っていません。
nothing-called = { $name }は店内に見つかりません。
    .way2 = お調べしたところ、{ $name }の取り扱いはありません。
not-carried = { $names }の商品は扱っていません。
    .way2 = { $names }の商品はございません。
not-carried-but = { $names }の商品は扱っていません。近いものはこちらです：
    .way2 = { $names }の商品はございませんが、近いものがあります：
not-called-so = 店内に{ $name }という商品はありません。近いものはこちらです：
    .way2 = { $name }という商品は見つかりません。近いものをご覧ください：
not-here-but = { $name }に当たるものは店内に見つかりません。ほかのお客様によく売れているのはこちらです：
    .way2 = { $name }はここにはありません。代わりに売れ筋をどうぞ：
nothing-found-but = すべてに合うものは店内に見つかりません。代わりに売れ筋をどうぞ：
not-here-you = 当てはまるものは店内に見つかりません。代わりにこちらはいかがでしょうか：
way = { $what }、{ $price }から{ $count }点
way-price-max = 価格を上げれば
way-price-min = 価格を下げれば
way-brand = ブランドを問わなければ
way-rating = 評価を問わなければ
way-category = カテゴリーを問わなければ
way-in-stock = 売り切れも含めれば
way-exclude = 何も除外しなければ
way-attribute = { $name }を問わなければ
closest = いちばん近いものは{ $what }が条件と異なります。下に分けて、それぞれ違う点を添えてあります。
    .way2 = 近いものはありますが、{ $what }が合いません。下に違う点とともに分けて表示しています。
want-smaller = { $name }はほとんどが{ $usual }です（{ $total }点中{ $count }点）。もっと小さいものがよろしいですか？
    .way2 = ここでは{ $name } { $usual }が中心です（{ $total }点中{ $count }点）。より小さいものをお探しですか？
want-larger = { $name }はほとんどが{ $usual }です（{ $total }点中{ $count }点）。もっと大きいものがよろしいですか？
want-less = { $name }はほとんどが{ $usual }です（{ $total }点中{ $count }点）。もっと少なくても大丈夫ですか？
want-more = { $name }はほとんどが{ $usual }です（{ $total }点中{ $count }点）。もっと多いほうがよろしいですか？
want-which = 絞り込むなら、{ $name }は{ $choices }のどれがよろしいですか？
    .way2 = { $name }のご希望はありますか？たとえば{ $choices }があります。
want-price = ご予算はありますか？たとえば{ $choices }です。
    .way2 = ご予算は{ $choices }のどれくらいでしょうか？

# Gifts
gift-ask = 喜んでお手伝いします。その方は何がお好きですか？
need-ideas = それでしたら、こちらはいかがでしょう{ $limits }：
gift-ideas = いろいろな種類からの候補です{ $limits }：
