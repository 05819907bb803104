"""Resolve words that point at products: "the second one", "it", "the cheaper of those"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.understanding.limits import Stated
from graph.understanding.mentions import Value
from graph.understanding.pointing import pool, price_extreme, products_in_focus, rating_extreme
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Reference, ShownProduct
from knowledge.words import singular

_ORDINALS = {
    word: place
    for place, forms in enumerate(
        (
            "first 1st frist 1rst primo", "second 2nd secound secnd", "third 3rd thrid", "fourth 4th",
            "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th",
        ),
        start=1,
    )
    for word in forms.split()
}  # fmt: skip
_COUNTS = {
    word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six"], start=1)
}


_Pick = Callable[[Sequence[ShownProduct]], ShownProduct | None]
_SUPERLATIVES: dict[str, _Pick] = {
    "CHEAPEST": lambda among: price_extreme(among, lowest=True),
    "DEAREST": lambda among: price_extreme(among, lowest=False),
    "BEST_RATED": rating_extreme,
}


def references(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What the words of a request point at, in order; the most telling kind wins."""
    finder = _Finder(tokens, stated, conversation)
    for find in (finder.ordinals, finder.superlatives, finder.both_or_all, finder.named):
        found = find()
        if found:
            return found
    return finder.attributes() or finder.kinds() or finder.pronouns()


class _Finder:
    """Looks for pointing words of each kind in one request."""

    def __init__(self, tokens: Sequence[Token], stated: Stated, conversation: Conversation) -> None:
        self.tokens = _joined_ordinals(tokens)
        self.stated = stated
        self.conversation = conversation
        self.shown = conversation.shown
        self.pool = pool(conversation)

    def ordinals(self) -> list[Reference]:
        """ "The second one", "#3", "first two", "the last one", "1 and 3"."""
        found: list[Reference] = []
        index = 0
        while index < len(self.tokens):
            places, end = self._places_at(index)
            if places is not None:
                text = " ".join(token.text for token in self.tokens[index:end])
                ids = [self.shown[p].id for p in places if -len(self.shown) <= p < len(self.shown)]
                found.append(Reference(kind="ordinal", text=text, product_ids=ids))
            index = max(end, index + 1)
        return found

    def _places_at(self, index: int) -> tuple[list[int] | None, int]:
        """Places in the list that the words at a token name, and where they end."""
        word = self.tokens[index].text
        if self._is_other_thing(index + 1) or self._orders(index):
            return None, index + 1
        if word in _ORDINALS and self._may_point(index):
            count, end = self._count_after(index + 1)
            place = _ORDINALS[word] - 1
            return list(range(place, place + count)), end
        if word in ("last", "final") and (self.shown or self._noun_after(index + 1)):
            count, end = self._count_after(index + 1)
            points = count > 1 or self._noun_after(index + 1) or self._article(index)
            return (list(range(-count, 0)), end) if points else (None, index + 1)
        if word == "middle" and len(self.shown) % 2 and self._article(index):
            return [len(self.shown) // 2], index + 1
        return self._numbered(index)

    def _numbered(self, index: int) -> tuple[list[int] | None, int]:
        """ "#3", "number 2", "option 1 and 4"; a bare number only beside another reference."""
        word = self.tokens[index].text
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if word in ("#", "number", "no", "nr", "option", "item", "product", "result") and following:
            value = following.text
            place = int(value) if value.isdigit() and len(value) < 3 else _COUNTS.get(value)
            if (
                place is not None
                and word in ("#", "number", "option", "result", "nr", "item")
                and (self.shown and 0 < place <= max(len(self.shown), 10))
            ):
                return self._numbers_on([place - 1], index + 2)
        return None, index + 1

    def _numbers_on(self, places: list[int], index: int) -> tuple[list[int], int]:
        while (
            index + 1 < len(self.tokens)
            and self.tokens[index].text in ("and", ",", "&", "or", "vs", "with")
            and self.tokens[index + 1].text.isdigit()
            and len(self.tokens[index + 1].text) < 3
        ):
            places.append(int(self.tokens[index + 1].text) - 1)
            index += 2
        return places, index

    def _count_after(self, index: int) -> tuple[int, int]:
        if index < len(self.tokens):
            word = self.tokens[index].text
            count = int(word) if word.isdigit() and len(word) == 1 else _COUNTS.get(word, 0)
            if count > 1:
                return count, index + 1
        return 1, index

    def _is_other_thing(self, index: int) -> bool:
        """ "First aid kit", "second hand": no place in a list."""
        return "DISTINCT" in kinds_at(self.tokens, index) and not (
            self.tokens[index].text == "of" and bool(self.shown)
        )

    def _orders(self, index: int) -> bool:
        """ "Cheapest first": the word belongs to an order of results."""
        reading = self.stated.reading
        before = self.tokens[index].start
        return reading is not None and any(
            match.rule.do == "sort"
            and reading.tokens[match.start].start < before < reading.tokens[match.end - 1].end
            for match in reading.matches
        )

    def _may_point(self, index: int) -> bool:
        return bool(self.shown) or self._noun_after(index + 1) or self._article(index)

    def _noun_after(self, index: int) -> bool:
        return "ONE" in kinds_at(self.tokens, index)

    def _article(self, index: int) -> bool:
        return index > 0 and self.tokens[index - 1].text == "the"

    def superlatives(self) -> list[Reference]:
        """ "The cheapest", "the best rated of those", "the cheaper of the two"."""
        among = products_in_focus(self.conversation, 2) or self.shown
        found: list[Reference] = []
        index = 0
        while index < len(self.tokens):
            kinds = kinds_at(self.tokens, index)
            end = index + 1
            for kind, pick in _SUPERLATIVES.items():
                if kind in kinds and self._picks(index, kinds[kind]):
                    end = kinds[kind]
                    text = " ".join(token.text for token in self.tokens[index:end])
                    product = pick(among)
                    ids = [product.id] if product else []
                    found.append(Reference(kind="superlative", text=text, product_ids=ids))
                    break
            index = end
        return found

    def _picks(self, index: int, end: int) -> bool:
        """Whether it picks one of the shown, and does not ask for another kind of results."""
        if not self.shown or not self._article(index):
            return False
        following = self.tokens[end].text if end < len(self.tokens) else ""
        text = self.tokens[end - 1].text
        if text in ("one", "of"):
            return True
        return following in (
            "one",
            "of",
            "",
            "?",
            ".",
            "!",
            ",",
            "to",
            "and",
            "in",
            "please",
            "from",
        ) or (singular(following) in _heads(self.shown))

    def both_or_all(self) -> list[Reference]:
        """ "Both", "the two", "all of them"."""
        for index in range(len(self.tokens)):
            kinds = kinds_at(self.tokens, index)
            if "POINTER_BOTH" in kinds:
                return [self._both(index, kinds["POINTER_BOTH"])]
            if "POINTER_ALL" in kinds and kinds["POINTER_ALL"] - index > 1:
                text = " ".join(t.text for t in self.tokens[index : kinds["POINTER_ALL"]])
                ids = [product.id for product in self.shown]
                return [Reference(kind="all", text=text, product_ids=ids)]
        return []

    def _both(self, index: int, end: int) -> Reference:
        focus = [product.id for product in products_in_focus(self.conversation, 2)]
        ids = focus[:2] if len(focus) == 2 else [product.id for product in self.shown[:2]]
        text = " ".join(token.text for token in self.tokens[index:end])
        return Reference(kind="all", text=text, product_ids=ids)

    def named(self) -> list[Reference]:
        """Part of a shown product's name, or its brand: "the Northvale one", "the arc 14"."""
        found: list[Reference] = []
        names = [(product, _name_words(product)) for product in self.pool]
        common = _common_words(names)
        index = 0
        while index < len(self.tokens):
            best, length = self._longest_name(index, names, common)
            if best and self._names_it(index, length, best[0]):
                text = " ".join(t.text for t in self.tokens[index : index + length])
                brand = words_of(best[0].brand or "")
                kind = "brand" if text == " ".join(brand) else "name"
                ids = [product.id for product in best[:1]]
                found.append(
                    Reference.model_validate({"kind": kind, "text": text, "product_ids": ids})
                )
            index += max(length, 1)
        unique = {ref.product_ids[0]: ref for ref in reversed(found)}
        return [ref for ref in found if unique[ref.product_ids[0]] is ref]

    def _names_it(self, index: int, length: int, product: ShownProduct) -> bool:
        """Whether the words name that product, and do not only name or exclude its brand."""
        reading = self.stated.reading
        if reading is not None and index in reading.consumed():
            return False
        text = " ".join(token.text for token in self.tokens[index : index + length])
        if text != " ".join(words_of(product.brand or "")):
            return True
        return self._article(index) or self._noun_after(index + length)

    def _longest_name(
        self,
        index: int,
        names: Sequence[tuple[ShownProduct, tuple[str, ...]]],
        common: frozenset[str],
    ) -> tuple[list[ShownProduct], int]:
        """The products whose names bear the longest run of words here, newest first."""
        for length in range(min(8, len(self.tokens) - index), 0, -1):
            said = tuple(token.text for token in self.tokens[index : index + length])
            if not _telling(said, common):
                continue
            bearing = [product for product, words in names if _bears(words, said)]
            distinct = {product.id for product in bearing}
            newest = [p for p in bearing if p in self.shown]
            if len(distinct) == 1 or len({p.id for p in newest}) == 1:
                return newest or bearing, length
        return [], 1

    def attributes(self) -> list[Reference]:
        """ "The black one": a shown product that alone has the value."""
        for item in self._values():
            following = self.tokens[item[1]].text if item[1] < len(self.tokens) else ""
            article = item[0] > 0 and self.tokens[item[0] - 1].text in ("the", "that", "this")
            if not (
                article
                and (following in ("one", "ones", "") or singular(following) in _heads(self.shown))
            ):
                continue
            bearing = [p for p in self.shown if _has_value(p, item[2])]
            if bearing:
                ids = [p.id for p in (bearing if following == "ones" else bearing[:1])]
                return [Reference(kind="attribute", text=item[2].spelling, product_ids=ids)]
        return []

    def kinds(self) -> list[Reference]:
        """ "The tent", when one product alone is a tent; the cart's own where it is named."""
        in_cart = any("CART" in kinds_at(self.tokens, i) for i in range(len(self.tokens)))
        among = self.conversation.cart if in_cart else [*self.shown, *self.conversation.cart]
        for index, token in enumerate(self.tokens[1:], start=1):
            if self.tokens[index - 1].text not in ("the", "that", "this", "my"):
                continue
            bearing = [p for p in among if singular(token.text) in _heads([p])]
            if len({p.id for p in bearing}) == 1:
                ids = [bearing[0].id]
                return [Reference(kind="name", text=token.text, product_ids=ids)]
        return []

    def _values(self) -> list[tuple[int, int, Value]]:
        if self.stated.reading is None:
            return []
        return [(i.start, i.end, i.value) for i in self.stated.reading.chart.of("VALUE")]

    def pronouns(self) -> list[Reference]:
        """ "It", "this", "them"."""
        for index in range(len(self.tokens)):
            kinds = kinds_at(self.tokens, index)
            for kind in ("POINTER_LAST", "POINTER_OTHER", "POINTER_ONE", "POINTER_MANY"):
                if kind in kinds and not self._is_determiner(index, kinds[kind], kind):
                    text = " ".join(t.text for t in self.tokens[index : kinds[kind]])
                    return [self._pronoun(kind, text)]
        return []

    def _is_determiner(self, index: int, end: int, kind: str) -> bool:
        """ "That costs", "this week": no product is meant."""
        if (
            kind == "POINTER_ONE"
            and self.tokens[index].text == "that"
            and index > 0
            and end < len(self.tokens)
        ):
            return (
                end - index == 1
                and self.tokens[index - 1].kind == "word"
                and self.tokens[index - 1].text
                not in (
                    "is",
                    "about",
                    "like",
                    "add",
                    "remove",
                    "take",
                    "to",
                    "of",
                    "see",
                    "buy",
                    "for",
                    "than",
                    "does",
                    "on",
                    "with",
                    "want",
                    "put",
                    "compare",
                    "and",
                    "return",
                    "exchange",
                    "cancel",
                    "was",
                    "has",
                    "can",
                    "will",
                    "are",
                    "show",
                )
            )
        return False

    def _pronoun(self, kind: str, text: str) -> Reference:
        page = str(self.conversation.page.get("product_id") or "")
        focus = products_in_focus(self.conversation, 1)
        if kind == "POINTER_OTHER" and len(self.shown) == 2 and len(focus) == 1:
            ids = [p.id for p in self.shown if p.id != focus[0].id]
            return Reference(kind="last", text=text, product_ids=ids)
        if kind == "POINTER_MANY":
            ids = [p.id for p in (focus if len(focus) > 1 else self.shown)]
            return Reference(kind="pronoun", text=text, product_ids=ids or [p.id for p in focus])
        if focus:
            ids = [p.id for p in focus[:1]]
            return Reference(kind="pronoun", text=text, product_ids=ids)
        if page and (not self.shown or text.startswith("this")):
            return Reference(kind="page", text=text, product_ids=[page])
        only = [self.shown[0].id] if len(self.shown) == 1 else []
        return Reference(kind="pronoun", text=text, product_ids=only or ([page] if page else []))


def _joined_ordinals(tokens: Sequence[Token]) -> list[Token]:
    """ "2" + "nd" as one token."""
    joined: list[Token] = []
    for token in tokens:
        if joined and token.glued and joined[-1].text + token.text in _ORDINALS:
            last = joined.pop()
            text = last.text + token.text
            joined.append(Token(text, last.start, token.end, "word", last.glued, text))
        else:
            joined.append(token)
    return joined


def _name_words(product: ShownProduct) -> tuple[str, ...]:
    return words_of(
        f"{product.brand or ''} {product.name}"
        if product.brand and (product.brand.casefold() not in product.name.casefold())
        else product.name
    )


def _common_words(names: Sequence[tuple[ShownProduct, tuple[str, ...]]]) -> frozenset[str]:
    """Words that tell nothing apart: kinds of things, articles, single letters."""
    heads = {words[-1] for _, words in names if words}
    categories = {word for product, _ in names for word in words_of(product.category)}
    return frozenset(heads | categories | {singular(w) for w in categories})


def _telling(said: tuple[str, ...], common: frozenset[str]) -> bool:
    """Whether the words can name a product: a rare word of some length, or a name with a number."""
    rare = [w for w in said if w not in common and singular(w) not in common and w not in _PLAIN]
    letters = [w for w in rare if len(w) > 2 and not w.isdigit()]
    return (
        bool(letters)
        and said[0] in rare + list(said[:1])
        and said[0] not in _PLAIN
        and said[-1] not in _PLAIN
    )


_PLAIN = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "of",
        "for",
        "with",
        "in",
        "on",
        "to",
        "it",
        "this",
        "that",
        "these",
        "those",
        "one",
        "ones",
        "is",
        "are",
        "was",
        "do",
        "does",
        "can",
        "i",
        "you",
        "my",
        "me",
        "add",
        "show",
        "tell",
        "more",
        "about",
        "how",
        "much",
        "what",
        "which",
        "cart",
        "please",
        "compare",
        "first",
        "second",
        "third",
        "last",
        "black",
        "white",
        "red",
        "blue",
        "green",
        "gray",
        "grey",
        "silver",
        "gold",
        "pink",
        "brown",
        "yellow",
        "purple",
        "orange",
        "beige",
        "small",
        "medium",
        "large",
        "new",
        "best",
        "good",
        "cheap",
        "review",
        "reviews",
        "price",
        "stock",
        "size",
        "color",
        "men",
        "women",
        "kids",
        "free",
        "home",
        "set",
        "pack",
        "not",
        "no",
    ]
)


def _bears(words: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the name holds the words in a row."""
    size = len(said)
    return any(tuple(words[i : i + size]) == tuple(said) for i in range(len(words) - size + 1))


def _heads(products: Sequence[ShownProduct]) -> frozenset[str]:
    """What the shown things are called, in the singular."""
    names = {
        singular(word)
        for product in products
        for word in words_of(product.category.rsplit(" > ", 1)[-1])
    }
    return frozenset(names | {singular(words_of(p.name)[-1]) for p in products if words_of(p.name)})


def _has_value(product: ShownProduct, value: Value) -> bool:
    said = set(words_of(value.spelling))
    stated = " ".join(str(one) for one in product.attributes.values())
    return said <= set(words_of(f"{stated} {product.name}"))
