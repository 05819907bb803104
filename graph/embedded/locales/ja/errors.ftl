# What the shop refuses, and messages that are not taken up.

refused-max-quantity = 1つの商品はカートに{ $most }点まで入れられます。
refused-least-quantity = 数量は1以上にしてください。
refused-sold-out = { $name }は売り切れです。
to-be-had = 今お求めいただけるもの：
refused-only-left = { $name }は残り{ $stock }点です{ $held ->
        [0] {""}
       *[other] （うち{ $held }点はすでにカートにあります）
    }。
refused-max-lines = カートに入れられる商品は{ $most }種類までです。
refused-not-in-cart = それはカートに入っていません。
refused-choose-variant = カートにはその商品が何種類か入っています。どれでしょうか？
refused-no-such-option = { $name }にその種類はありません。
refused-no-such-product = その商品は店内にありません。
refused-no-such-category = そのカテゴリーは店内にありません。
refused-price-order = 下限の価格が上限を超えています。
refused-two-products = 比較には2つの異なる商品が必要です。
refused = うまくいきませんでした。別の言い方でお願いできますか？
too-long = { $most }文字を超えています。もう少し短くしていただけますか？
interrupted = お答えする前に中断されました。何も失われていません。もう一度試しますか？
empty = 文字が届きませんでした。ご用件をどうぞ。
refusal-injection = それはお手伝いできません。こちらはお店のアシスタントです。商品探しと比較、カートとご注文、配送と返品を承ります。何をお探しですか？
refusal-harm = それはお手伝いできません。危険が迫っている方がいるときは、すぐに110番または119番に通報してください。商品、ご注文、配送、返品のことでしたら喜んでお手伝いします。
refusal-self-harm = 今とてもおつらいのですね。話してくださってありがとうございます。ひとりで抱えなくて大丈夫です。信頼できる人や相談窓口に話してみてください。日本では「よりそいホットライン」0120-279-338が24時間無料で相談を受けています。ほかの国ではfindahelpline.comで無料の窓口を探せます。命の危険があるときは、すぐに119番へ電話してください。
