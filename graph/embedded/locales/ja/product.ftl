# Telling of single products, from their listings.

ask-this-one = こちらのことでしょうか？
ask-which = どの商品のことでしょうか？
    .way2 = どちらの商品ですか？
name-it = どの商品のことでしょうか？商品名か、どんな種類のものかを教えてください。
    .way2 = まだ商品をお見せしていません。どの商品についてでしょうか？
priced = { $name }の{ $costs }{ $dearer }です{ $out }。
priced-in = { $name }（{ $options }）は{ $price }です{ $out }。
dearer = 、最大{ $price }（{ $options }）
but-sold-out = が、現在売り切れです
described = { $name }{ $by }の{ $costs }、{ $stock }です{ $rated }。
shop-describes = ショップの説明文より(原文のまま):
by-brand = （{ $brand }）
and-rated = 。評価 { $stars }
comes-in = 選べるのは{ $options }です。
available = { $name }は{ $stock }、価格は{ $price }です。
available-options = { $name }（{ $price }）：{ $parts }。
in-stock-in = { $options }は在庫あり
sold-out-in = { $options }は売り切れ
yes-in-stock-in = はい、{ $name }（{ $price }）は{ $options }の在庫があります。
no-sold-out-in = { $name }の{ $options }は売り切れです。
no-not-in = いいえ、{ $name }に{ $options }はありません。
one-version = { $name }は1種類のみで、{ $stock }です。
one-version-as =
    { $fits ->
        [yes] はい、{ $name }は1種類のみです（{ $rows }）。
       *[no] いいえ、{ $name }は1種類のみです（{ $rows }）。
    }
which-option = { $name }は{ $options }があります。どれになさいますか？
not-in-but = { $name }に{ $asked }はありません。{ $options }ならご用意できます。
sold-out-but = { $name }の{ $asked }は売り切れです。{ $options }ならご用意できます。
lists =
    { $verdict ->
        [yes] はい、{ $name }には{ $rows }とあります。
        [no] いいえ、{ $name }には{ $rows }とあります。
       *[open] { $name }には{ $rows }とあります。
    }
by-name = はい、商品名のとおりです：{ $name }。
by-name-short = はい、商品名のとおり
by-description = { $name }の説明より：{ $quote }
nearest = { $name }の商品情報で最も近いのは{ $quote }です。そのものの記載はありません。
listing-silent = { $name }の商品情報には記載がありません。
    .way2 = { $name }：それについての記載はありません。
buyers-silent = 購入者もそれには触れていません。
    .way2 = レビューにも書かれていません。
all-silent = { $names }の商品情報にもレビューにも記載がありません。
none-tells = どの商品の説明にも、その記載はありません。
why-these = 選んだ理由を1点ずつご説明します：
    .way2 = それぞれの良い点です：
why-nothing = お店の記録にあることだけをお伝えしています。商品についてお尋ねいただければ、わかっていることをお答えします。
sure = はい、もう一度確認しました：
    .way2 = 改めて確かめました：
sure-line = { $name }の{ $costs }、{ $stock }です{ $rated }
sure-text = はい、お店の文書にそう書かれています。
    .way2 = はい、お店の案内のとおりです。
