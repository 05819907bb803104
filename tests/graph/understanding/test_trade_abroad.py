"""What is said of orders and of buying, heard in every language of the shop."""

from __future__ import annotations

import pytest

from graph.understanding.trade.many import all_orders
from graph.understanding.trade.methods import KINDS
from graph.understanding.trade.words import reason_of, says
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander
from knowledge.shop import Shop

NO_NEED, MISTAKE = "no longer needed", "ordered by mistake"
REASONS = {
    "de": ("ich brauche es nicht mehr", "das habe ich versehentlich bestellt"),
    "fr": ("je n'en ai plus besoin", "commandé par erreur"),
    "es": ("ya no lo necesito", "lo pedí por error"),
    "it": ("non mi serve più", "ordinato per sbaglio"),
    "pt": ("não preciso mais", "pedi por engano"),
    "nl": ("ik heb het niet meer nodig", "per ongeluk besteld"),
    "pl": ("już tego nie potrzebuję", "zamówione przez pomyłkę"),
    "tr": ("artık ihtiyacım yok", "yanlışlıkla sipariş verdim"),
    "ja": ("もういらなくなりました", "間違えて注文しました"),
}
LATER = {
    "de": "merk es mir für später", "fr": "garde-le pour plus tard",
    "es": "guárdalo para más tarde", "it": "salvalo per dopo", "pt": "guarda para depois",
    "nl": "bewaar het voor later",
    "pl": "zapisz to na później", "tr": "sonrası için kaydet", "ja": "後で買うために保存して",
}  # fmt: skip
BACK = {
    "de": "leg es wieder in den Warenkorb", "fr": "remets-le dans mon panier",
    "es": "devuélvelo al carrito", "it": "spostalo nel carrello", "pt": "volta para o carrinho",
    "nl": "zet het terug in mijn winkelwagen", "pl": "przenieś to z powrotem do koszyka",
    "tr": "tekrar sepete koy", "ja": "カートに戻して",
}  # fmt: skip
CARDS = {
    "de": "mit meiner Kreditkarte", "fr": "avec ma carte bancaire",
    "es": "con mi tarjeta de crédito", "it": "con la carta di credito",
    "pt": "com o meu cartão de crédito",
    "nl": "met mijn creditcard", "pl": "moją kartą kredytową", "tr": "kredi kartımla",
    "ja": "クレジットカードで",
}  # fmt: skip
GIFTS = {
    "de": "auf meine Geschenkkarte", "fr": "sur ma carte cadeau", "es": "a mi tarjeta de regalo",
    "it": "sulla carta regalo", "pt": "no meu cartão presente", "nl": "op mijn cadeaukaart",
    "pl": "na moją kartę podarunkową", "tr": "hediye kartıma", "ja": "ギフトカードに",
}  # fmt: skip
SEVERAL = {
    "de": "storniere alle meine offenen Bestellungen", "fr": "annule toutes mes commandes en cours",
    "es": "cancela todos mis pedidos pendientes", "it": "annulla tutti i miei ordini in sospeso",
    "pt": "cancela todos os meus pedidos pendentes",
    "nl": "annuleer al mijn openstaande bestellingen",
    "pl": "anuluj wszystkie moje oczekujące zamówienia",
    "tr": "bekleyen tüm siparişlerimi iptal et", "ja": "注文を全部キャンセルしてください",
}  # fmt: skip
DELIVERY = {
    "de": "was kostet der Versand?", "fr": "combien coûte la livraison ?",
    "es": "¿cuánto cuesta el envío?", "it": "quanto costa la spedizione?",
    "pt": "quanto custa o frete?", "nl": "hoeveel kost de verzending?",
    "pl": "ile kosztuje dostawa?", "tr": "kargo ne kadar?", "ja": "送料はいくらですか？",
}  # fmt: skip
ARRIVAL = {
    "de": "wann kommt es an?", "fr": "quand est-ce que ça arrive ?", "es": "¿cuándo llega?",
    "it": "quando arriva?", "pt": "quando chega?", "nl": "wanneer komt het aan?",
    "pl": "kiedy przyjdzie?", "tr": "ne zaman gelir?", "ja": "いつ届きますか",
}  # fmt: skip
MAY = {
    "de": "kann ich meine letzte Bestellung noch stornieren?",
    "fr": "puis-je encore annuler ma dernière commande ?",
    "es": "¿puedo cancelar todavía mi último pedido?",
    "it": "posso ancora annullare il mio ultimo ordine?",
    "pt": "ainda posso cancelar o meu último pedido?",
    "nl": "kan ik mijn laatste bestelling nog annuleren?",
    "pl": "czy mogę jeszcze anulować ostatnie zamówienie?",
    "tr": "son siparişimi hâlâ iptal edebilir miyim?",
    "ja": "最後の注文はまだキャンセルできますか？",
}


@pytest.fixture(scope="module")
def reader(shop: Shop) -> Understander:
    """What reads the messages."""
    return Understander(shop.products.vocabulary, shop.embedder)


@pytest.mark.parametrize("language", sorted(REASONS))
def test_orders_and_buying_are_heard(reader: Understander, language: str) -> None:
    def english(text: str) -> str:
        return reader.understand(text, Conversation(language=language)).english

    needless, mistaken = REASONS[language]
    assert reason_of(english(needless)) == NO_NEED
    assert reason_of(english(mistaken)) == MISTAKE
    assert says(english(LATER[language]), "save")
    assert says(english(BACK[language]), "unsave")
    kinds = [[k for k in KINDS if says(english(said[language]), k)][:1] for said in (CARDS, GIFTS)]
    assert kinds == [["credit_card"], ["gift_card"]]
    assert all_orders(english(SEVERAL[language]))
    assert says(english(DELIVERY[language]), "asks delivery")
    assert says(english(ARRIVAL[language]), "asks arrival")
    told = reader.understand(MAY[language], Conversation(language=language))
    assert says(told.english, "may")
    assert says(told.english, "latest")
    assert "cancel_order" in told.intents
