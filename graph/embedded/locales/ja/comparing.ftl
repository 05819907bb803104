# Products side by side.

differ = 違いは次のとおりです（上の順）：
no-difference = 商品情報に目立った違いはありません。
on-topic = お尋ねの点について：
points =
    { $kind ->
        [is] { $name }は{ $is }です。
        [has] { $name }は{ $has }です。
       *[both] { $name }は{ $is }、{ $has }です。
    }
point-better-rated = 評価が高め
point-best-rated = 評価が最高
point-worst-rated = 評価が最低
point-cheaper = 価格が安め
point-cheapest = 最安
point-dearest = 最も高価
point-lighter = 軽め
point-lightest = 最軽量
point-quieter = 静か
point-quietest = いちばん静か
point-longer-battery-life = バッテリーが長持ち
point-longest-battery-life = バッテリーの持ちが最長
point-longer-runtime = 稼働時間が長め
point-longest-runtime = 稼働時間が最長
point-longer-warranty = 保証が長め
point-longest-warranty = 保証が最長
point-more-memory = メモリが多め
point-most-memory = メモリが最多
point-more-storage = ストレージが大きめ
point-most-storage = ストレージが最大
point-sharper-picture = 画像が鮮明
point-sharpest-picture = 画像がいちばん鮮明
point-faster-screen = 画面が速め
point-fastest-screen = 画面が最速
point-higher-camera-resolution = カメラの解像度が高め
point-highest-camera-resolution = カメラの解像度が最高
pick = おすすめは{ $name }です（{ $reasons }）。
    .way2 = 選ぶなら{ $name }です（{ $reasons }）。
pick-rated = { $count }人の評価は{ $stars }
pick-both = これより安いものはこの中にありません。
    .way2 = この中で最安でもあります。
pick-cheap = 価格で選ぶなら{ $name }です（{ $costs }）。
    .way2 = いちばん安いのは{ $name }です（{ $costs }）。
pick-price = 評価がないため価格で選ぶと、{ $name }です（{ $costs }）。

# どの欄にもないときの比較
most-said = 購入者はこう書いています：
most-silent = その点の違いはどの商品ページにもなく、購入者の記述もありません。
