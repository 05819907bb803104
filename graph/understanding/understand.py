"""Understand a message: its requests with intents, limits, references, and what is in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from data.constraints import Constraints
from graph.understanding.comparatives import apply_comparisons
from graph.understanding.coordination import Thing, things_apart
from graph.understanding.evidence import facts, weights
from graph.understanding.hearing import Heard, heard
from graph.understanding.intents import Features, IntentHead, intent_head, softmax
from graph.understanding.language import language_of
from graph.understanding.lexicon import phrases
from graph.understanding.limits import Stated, stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.references import references
from graph.understanding.repair import Repair, repaired
from graph.understanding.request import Request
from graph.understanding.slots import bare_order_number, order_number, quantity
from graph.understanding.split import split
from graph.understanding.tokens import Token, clean, fold, tokenize, words_of
from graph.understanding.types import Conversation, Part, Reference, Understanding
from graph.understanding.update import SEARCHING, Change, changed
from knowledge.embedding import Embedder
from knowledge.english import is_english
from knowledge.vocabulary import CatalogueVocabulary
from knowledge.words import singular

# Below this the intent is a guess; chosen on the development part of evals/data/intents.jsonl.
LEAST_CONFIDENCE = 0.25
# Limits of a query in these are read better as they are said, on the development part of
# evals/data/search_constraints.jsonl.
READ_AS_SAID = frozenset({"de", "es", "fr", "it", "nl", "pt"})
# Parts after which "the first one" means a list that is not there yet.
FINDING = frozenset({"search", "refine", "recommend", "similar", "top_selling"})
_OPINION = frozenset(phrases("words")["opinion"])
_COMMAND = frozenset(phrases("words")["command"])
_ASKING = frozenset({"ask_product", "reviews", "help", "details", "availability", "compare"})
_PROPERTIES = frozenset({"ask_product", "reviews", "help"})
_CHOOSING = frozenset(
    {
        "cart_add",
        "cart_update",
        "availability",
        "details",
        "exchange_order",
        "modify_order",
        "correct",
    }
)
_ORDERING = frozenset(
    {
        "order_status",
        "cancel_order",
        "modify_order",
        "return_order",
        "exchange_order",
        "refund_status",
    }
)


class Understander:
    """Reads messages with the words of the shop's own catalogue."""

    def __init__(self, vocabulary: Callable[[], CatalogueVocabulary], embedder: Embedder) -> None:
        self._vocabulary = vocabulary
        self.embedder = embedder
        self._words: CatalogueWords | None = None

    def words(self) -> CatalogueWords:
        """The catalogue's words, read anew when the catalogue has changed."""
        vocabulary = self._vocabulary()
        if self._words is None or self._words.generation != vocabulary.generation:
            self._words = CatalogueWords(vocabulary)
            is_english("warm")
        return self._words

    def understand(self, text: str, conversation: Conversation) -> Understanding:
        """What the message asks for, and the limits in force after it. Never raises on any text."""
        words = self.words()
        said_in = heard(text, conversation.language, words)
        repair = repaired(tokenize(said_in.text), said_in.text, words, said_in.left)
        asked = bool(conversation.pending or conversation.open_question)
        things = [
            thing
            for piece in split(repair.tokens, repair.text, answering=asked)
            for thing in things_apart(piece, words)
        ]
        texts = [_text(thing.tokens, repair) for thing in things]
        scores = self._scores(texts)
        parts: list[Part] = []
        change = Change(conversation.constraints, conversation.query, False)
        for thing, row, said in zip(things, scores, texts, strict=True):
            request = _request(thing, words, conversation, said)
            part = _part(request, row, said, conversation, words)
            change = changed(part, thing.tokens, conversation, change)
            conversation = _after(part, conversation)
            parts.append(part)
        return Understanding(
            text=text,
            corrected=repair.text,
            corrections=repair.corrections,
            language=said_in.language,
            parts=parts,
            in_force=change.limits,
            query_in_force=change.query,
            is_new_search=change.is_new,
        )

    def references(self, text: str, conversation: Conversation) -> list[Reference]:
        """What a part's words point at in a later state of the conversation.

        For parts after a search in the same message: ask again once its results are shown.
        """
        tokens = tokenize(clean(text))
        return references(tokens, stated(tokens, self.words()), conversation)

    def constraints(self, query: str) -> tuple[Constraints, str, list[str]]:
        """The limits of a search query, the words left to search for, and its soft wishes."""
        words = self.words()
        said_in = heard(query, "", words)
        if said_in.language in READ_AS_SAID:
            said_in = Heard(clean(query), said_in.language)
        repair = repaired(tokenize(said_in.text), said_in.text, words, said_in.left)
        said = stated(repair.tokens, words)
        apply_comparisons(said, [], Conversation(), words)
        return said.limits, said.query, said.preferences

    def _scores(self, texts: Sequence[str]) -> Features:
        """The head's log-odds; another embedding model leaves the words alone to tell."""
        head = intent_head()
        if self.embedder.name != head.embedder:
            vectors = np.zeros((len(texts), head.dimension), dtype=np.float32)
        else:
            vectors = self.embedder.embed([text[:400] or " " for text in texts])
        return head.scores(vectors, texts)


def _request(thing: Thing, words: CatalogueWords, conversation: Conversation, text: str) -> Request:
    tokens = thing.tokens
    said = stated(tokens, words)
    said.limits = said.limits.narrowed(thing.bounds)
    pointing = references(tokens, said, conversation)
    _spend(said, pointing)
    apply_comparisons(said, pointing, conversation, words)
    return Request(
        tokens, said, pointing, quantity(tokens), order_number(text), language_of(tokens)
    )


def _after(part: Part, conversation: Conversation) -> Conversation:
    """What the next part may point at: the products just named; after a search, none yet known."""
    if part.intent in FINDING:
        return conversation.model_copy(update={"shown": [], "focus": [], "query": part.query})
    if part.product_ids:
        return conversation.model_copy(update={"focus": part.product_ids})
    return conversation


def _spend(said: Stated, pointing: Sequence[Reference]) -> None:
    """Words that point at a product shown ("the cheapest", "the black one") limit nothing."""
    kinds = {reference.kind for reference in pointing if reference.product_ids}
    if "superlative" in kinds:
        said.limits.sort = "relevance"
        said.comparisons.clear()
    if "attribute" in kinds:
        said.limits.attributes = {}
    if "brand" in kinds or "name" in kinds:
        said.limits.brand = []


def _text(tokens: Sequence[Token], repair: Repair) -> str:
    """The text of consecutive tokens."""
    return repair.text[tokens[0].start : tokens[-1].end] if tokens else ""


def _part(
    request: Request, scores: Features, text: str, conversation: Conversation, words: CatalogueWords
) -> Part:
    """One request with the intent that head and evidence agree on."""
    head = intent_head()
    ranked = _ranked(head, scores, facts(request, conversation, words))
    intent, confidence = ranked[0]
    if confidence < LEAST_CONFIDENCE and not _tells(request.stated):
        intent = "unclear"
    said = request.stated
    pointing = request.references
    found = any(reference.product_ids for reference in pointing)
    if intent in ("availability", "details") and said.limits.category and not found:
        # "Do you have kettles in stock" asks for kettles, not for one that was shown.
        intent = "search"
    searching = intent in SEARCHING | {"availability", "details"}
    limits = said.limits if searching else _naming(said.limits, intent)
    number = request.order_number
    if number is None and intent in _ORDERING:
        number = bare_order_number(text)
    return Part.model_validate(
        {
            "text": text,
            "intent": intent,
            "confidence": confidence,
            "alternatives": ranked[1:4],
            "query": said.query if intent in SEARCHING else _named(said.query, request.quantity),
            "constraints": limits,
            "dropped": said.dropped if intent in SEARCHING else [],
            "preferences": said.preferences,
            "references": list(request.references),
            "options": _options(said) if intent in _CHOOSING else {},
            "quantity": request.quantity if intent.startswith("cart_") else None,
            "order_number": number,
            "question": _question(intent, said, pointing, text),
        }
    )


def _ranked(head: IntentHead, scores: Features, holding: Sequence[str]) -> list[tuple[str, float]]:
    """Intents by probability, evidence added to the head's log-odds."""
    summed = scores.copy()
    for fact in holding:
        for intent, weight in weights()[fact].items():
            summed[head.intents.index(intent)] += weight
    probabilities = softmax(summed)
    order = np.argsort(-probabilities)
    return [(head.intents[place], float(probabilities[place])) for place in order[:4]]


def _tells(said: Stated) -> bool:
    """Whether a request states something that can be acted on, whatever its intent."""
    return not said.limits.is_empty() or bool(said.comparisons or said.dropped)


def _named(query: str, count: int | None) -> str:
    """The search words of a request that is no search, without those of the command itself."""
    kept = [word for word in query.split() if fold(word) not in _COMMAND]
    if str(count) in kept:
        kept.remove(str(count))
    return " ".join(kept)


def _question(intent: str, said: Stated, references: Sequence[Reference], text: str) -> str:
    """The question a request asks; "" where it only asks for the reviews."""
    if intent != "reviews":
        return text if intent in _ASKING else ""
    known = {word for one in references for word in words_of(one.text)} | _OPINION
    named = {word for path in said.limits.category for word in words_of(path)}
    left = {singular(word) for word in words_of(_named(said.query, None))}
    return text if left - known - {singular(word) for word in known | named} else ""


def _naming(limits: Constraints, intent: str) -> Constraints:
    """Only what names a product; money in a request that is no search limits nothing.

    Nor does a property that is asked after: "how many HDMI ports does it have".
    """
    attributes = {} if intent in _PROPERTIES else limits.attributes
    return Constraints(category=limits.category, brand=limits.brand, attributes=attributes)


def _options(said: Stated) -> dict[str, str]:
    """The variant wished: one value an attribute; a size even if the catalogue lacks it."""
    wished = {name: values[0] for name, values in said.limits.attributes.items() if values}
    if said.size and "size" not in wished:
        wished["size"] = said.size
    return wished
