# Why a product is shown, and what it misses; the remarks of a product are joined to one line.

why-joint = ；
why-matches = { $parts }に合致
why-named = 「{ $words }」
why-value = { $value }
why-size = サイズ{ $value }
why-gender = { $value }向け
why-measure = { $label } { $value }
why-feature = { $label }：{ $value }
why-has = { $label }
why-in-stock = 在庫あり
why-without = { $names }を除く
why-mentions = 説明文に「{ $words }」
why-meant = ご要望の内容に近い商品
why-price-low = { $category }の中では低価格
why-price-high = { $category }の中では高価格
why-bought-often = よく買われています
why-bought-often-in = { $category }でよく買われています
why-sold-out = 現在売り切れ
why-in-category = カテゴリー：{ $category }
why-rating =
    { $buyers ->
        [0] 星{ $stars }
        [1] 星{ $stars }
       *[other] 購入者{ $buyers }人の評価 星{ $stars }
    }
why-own-brand = お気に入りのブランド
why-own-size = ご希望のサイズ{ $size }あり
why-not-stated = { $label }：記載なし
why-other-value =
    { $kind ->
        [size] サイズ{ $wanted }ではなく{ $own }
        [value] { $wanted }ではなく{ $own }
       *[other] { $label }は{ $wanted }ではなく{ $own }
    }{ $more }
why-more = 、…
why-other-brand =
    { $own ->
        [none] { $wanted }ではありません（ブランド記載なし）
       *[other] { $wanted }ではなく{ $own }
    }
why-other-rating =
    { $own ->
        [none] 評価なし（{ $least }以上ではありません）
       *[other] 評価{ $own }（{ $least }以上ではありません）
    }
why-other-category = { $wanted }ではなく{ $own }
why-few-ratings = 評価{ $own }件（{ $least }件未満）
why-how-bought = （ご購入済み）
why-how-cart = （カート内）
why-how-viewed = （ご覧になった商品）
why-how-page = （ご覧の商品）
why-bought-with = { $name }{ $how }とよく一緒に買われています
why-chosen-with = { $name }{ $how }とよく一緒に選ばれています
why-similar-to = { $name }{ $how }に似た商品
why-lately = 最近ご覧になった商品に近い商品
why-searched = お探しの内容に合う商品
why-popular-in = { $category }で人気
why-of-the-shop = 当店の取り扱い商品
why-looked-in = ご覧になった{ $category }から
why-bought-together = { $count }人が{ $name }と一緒に購入
why-chosen-together = { $count }人が{ $name }と一緒に選択
