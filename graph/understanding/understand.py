"""Understand a message: its requests with intents, limits, references, and what is in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from data.constraints import Constraints
from graph.understanding.acted import FINDING, as_acted
from graph.understanding.apart import cut_apart
from graph.understanding.beside import in_company, says_nothing
from graph.understanding.bodies import with_bodies
from graph.understanding.card_odds import card_facts, may_act, names_another, raised
from graph.understanding.card_reader import CardReader, Doing
from graph.understanding.chosen_before import of_the_chosen
from graph.understanding.comparatives import apply_comparisons
from graph.understanding.contradicted import without_contradicted
from graph.understanding.coordination import Thing, things_apart
from graph.understanding.evidence import facts
from graph.understanding.hearing import Heard, heard, without_unknown
from graph.understanding.intents import Features, Said, softmax
from graph.understanding.joined import add_part
from graph.understanding.joints import cut_at_joints
from graph.understanding.kept.message import beside, keeping_to, knowing, noted
from graph.understanding.kept.told import told_of
from graph.understanding.keys import match_keys
from graph.understanding.left_open import with_likeliest
from graph.understanding.limits import stated
from graph.understanding.made_for import fitting_it, made_for
from graph.understanding.meant import as_meant
from graph.understanding.mentions import CatalogueWords
from graph.understanding.not_taken import without_not_taken
from graph.understanding.outline import goods_of, outline
from graph.understanding.part import parts_of
from graph.understanding.plainly import plainly
from graph.understanding.quantities import counted
from graph.understanding.references import references
from graph.understanding.remarks.parts import of_one_matter, without_asides
from graph.understanding.remarks.sentences import only_tells, telling_head, without_telling
from graph.understanding.remarks.words import without_remarks
from graph.understanding.repair import Repair, repaired
from graph.understanding.requested import request_of
from graph.understanding.scoring import IntentScorer
from graph.understanding.shelves import with_other_shelves
from graph.understanding.split import split
from graph.understanding.taught import Teaching
from graph.understanding.titles import as_said, name_raws, names_said, stood_in, with_names
from graph.understanding.tokens import Token, clean, tokenize
from graph.understanding.types import Conversation, Part, Reference, Understanding
from graph.understanding.update import Change, changed
from knowledge.embedding import CachedEmbedder
from knowledge.english import is_english
from knowledge.vocabulary import CatalogueVocabulary

# Limits of a query in these are read better as they are said, on the development part of
# evals/data/search_constraints.jsonl.
READ_AS_SAID = frozenset({"de", "es", "fr", "it", "nl", "pt"})
# What is asked of a product by a name that may be mere words, "black leather sofa".
NAMING = frozenset(
    {"cart_add", "cart_update", "cart_remove", "correct", "compare", "reviews", "similar"}
)


class Understander:
    """Reads messages with the words of the shop's own catalogue."""

    def __init__(
        self,
        vocabulary: Callable[[], CatalogueVocabulary],
        embedder: CachedEmbedder,
        taught: Teaching | None = None,
        scorer: IntentScorer | None = None,
        cards: CardReader | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        self.taught = taught
        self.embedder = embedder
        self.scorer = scorer or IntentScorer(embedder)
        self.cards = cards or CardReader(embedder)
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
        said_in = _heard(text, conversation, words)
        tokens = tokenize(said_in.text)
        names = name_raws(tokens, conversation)
        repair = repaired(tokens, said_in.text, words, said_in.left, names)
        told = told_of(repair.tokens, conversation.kept, words)
        before, conversation = conversation, knowing(conversation, told)
        if told.alone:
            return noted(text, said_in, conversation, words)
        repair = self._of_matter(beside(repair, told), words)
        things = self._things(repair, conversation, said_in.language)
        scores = self._scores(self._said([one.tokens for one in things], repair, conversation))
        doings = self._doings(scores, repair, before)
        scores = raised(scores, self.scorer.head, doings, before)
        parts: list[Part] = []
        change = Change(conversation.constraints, conversation.query, False)
        for number, (thing, row) in enumerate(zip(things, scores, strict=True)):
            if self._only_tells(thing, things[number + 1 :], conversation):
                continue
            thing, read = self._read(thing, row, repair, conversation)
            for part in read:
                part = without_unknown(part, said_in, words)
                part = as_meant(part, thing.tokens, conversation, change)
                part = fitting_it(part, thing.tokens, conversation, words)
                part = of_the_chosen(part, parts, conversation)
                change = changed(part, thing.tokens, conversation, change, words)
                part = without_remarks(part, change, words)
                conversation = _after(part, change, conversation)
                add_part(parts, part, thing.tokens, is_new=change.begins_with(part))
        parts = as_acted(parts, doings, before)
        asked = bool(before.pending or before.open_question)
        parts = in_company(parts, answering=asked)
        limits = with_other_shelves(change.limits, words)
        limits, kept = keeping_to(limits, change, parts, tokens, before, told, words)
        return Understanding(
            text=text,
            corrected=repair.text,
            corrections=repair.corrections,
            language=said_in.language,
            parts=of_one_matter(without_asides(parts)),
            in_force=limits,
            kept=kept,
            query_in_force=change.query,
            is_new_search=change.is_new,
        )

    def _doings(self, scores: Features, repair: Repair, conversation: Conversation) -> list[Doing]:
        """What the message does with each product in view, where it may do anything with one."""
        if names_another(repair.tokens, conversation, self.words()):
            return []
        reads = may_act(scores, self.scorer.head.intents)
        return self.cards.doings(repair.text, conversation) if reads else []

    def _of_matter(self, repair: Repair, words: CatalogueWords) -> Repair:
        """The message without what only tells of the customer, or of what is not taken."""
        if self.embedder.name != telling_head().embedder:
            return repair
        kept = without_telling(
            without_not_taken(repair.tokens),
            repair.text,
            lambda texts: telling_head().likelihoods(self.embedder.embed(texts), texts),
            lambda tokens: any(key in words.nouns for key in match_keys(tokens)),
        )
        return replace(repair, tokens=kept)

    def log_odds(self, text: str, conversation: Conversation) -> Features:
        """What head and evidence say of a message's first request, an intent a column."""
        repair = self.repaired(text, conversation)
        first = self._things(repair, conversation)[0].tokens
        [[said, holding]] = self.as_pieces([first], repair, conversation)
        return self.scorer.head.with_facts(self._scores([said])[0], holding)

    def as_one(self, text: str, conversation: Conversation) -> tuple[Said, list[str]]:
        """A message as one request: as the head reads it, and the facts that hold."""
        repair = self.repaired(text, conversation)
        return self.as_pieces([with_names(repair.tokens, conversation)], repair, conversation)[0]

    def as_pieces(
        self, pieces: Sequence[Sequence[Token]], repair: Repair, conversation: Conversation
    ) -> list[tuple[Said, list[str]]]:
        """Stretches of a message as a request each: as the head reads them, and the facts."""
        words, said = self.words(), self._said(pieces, repair, conversation)
        doings = self._doings(scores := self._scores(said), repair, conversation)
        read = card_facts(scores, self.scorer.head.intents, doings, conversation)
        texts = (_text(tokens, repair) for tokens in pieces)
        things = zip(pieces, texts, strict=True)
        asked = (request_of(Thing([*one]), words, conversation, text) for one, text in things)
        holding = (facts(request, conversation, words) for request in asked)
        return [(one, [*told, *acts]) for one, told, acts in zip(said, holding, read, strict=True)]

    def repaired(self, text: str, conversation: Conversation) -> Repair:
        """A message as heard, without slips."""
        words = self.words()
        said_in = _heard(text, conversation, words)
        return repaired(tokenize(said_in.text), said_in.text, words, said_in.left)

    def _things(self, repair: Repair, before: Conversation, language: str = "en") -> list[Thing]:
        """The requests of a message, as the words that make each."""
        words = self.words()
        pieces: Sequence[Sequence[Token]] = with_bodies(begun(repair, before), words)
        pieces = cut_apart(pieces, before, words)
        if language == "en" and self.scorer.knows:
            pieces = cut_at_joints(
                pieces, words, lambda parts: self.likelihoods(parts, repair, before)
            )
        return [thing for piece in pieces for thing in things_apart(piece, words)]

    def likelihoods(
        self, parts: Sequence[Sequence[Token]], repair: Repair, before: Conversation
    ) -> Features:
        """What the head makes of stretches of a message, as if each stood alone."""
        return softmax(self._scores(self._said(parts, repair, before)))

    def _said(
        self, parts: Sequence[Sequence[Token]], repair: Repair, before: Conversation
    ) -> list[Said]:
        """Stretches of a message as the head reads them."""
        goods = goods_of(before, self.words())
        return [Said(stood_in(part, repair.text), outline(part, goods)) for part in parts]

    def _only_tells(self, thing: Thing, after: Sequence[Thing], before: Conversation) -> bool:
        """Whether a sentence tells why, before one that asks for a product that is known."""
        if not after or not only_tells(thing.tokens, after[0].tokens):
            return False
        pointing = (references(t.tokens, stated(t.tokens, self.words()), before) for t in after[:1])
        return any(one.product_ids for found in pointing for one in found)

    def _read(
        self, thing: Thing, scores: Features, repair: Repair, conversation: Conversation
    ) -> tuple[Thing, list[Part]]:
        """One request; names that may be mere words are words unless something is done to them.

        So are those of what a thing is to fit, where the request looks for that thing.
        """
        loose, fitting = as_said(thing.tokens), made_for(thing.tokens, self.words())
        if len(loose) > len(thing.tokens):
            worded = self._worded(thing, loose, repair, conversation)
            if not NAMING & {part.intent for part in worded}:
                return replace(thing, tokens=loose), worded
        elif fitting != list(thing.tokens):
            worded = self._worded(thing, fitting, repair, conversation)
            if {part.intent for part in worded} <= FINDING:
                return replace(thing, tokens=fitting), worded
        return thing, self._parts(thing, scores, repair, conversation)

    def _worded(
        self, thing: Thing, tokens: list[Token], repair: Repair, conversation: Conversation
    ) -> list[Part]:
        """The request with a name read as the words that it is made of."""
        [row] = self._scores(self._said([tokens], repair, conversation))
        return self._parts(replace(thing, tokens=tokens), row, repair, conversation)

    def _parts(
        self, thing: Thing, scores: Features, repair: Repair, conversation: Conversation
    ) -> list[Part]:
        words, said = self.words(), _text(thing.tokens, repair)
        request = request_of(thing, words, conversation, said)
        parts = parts_of(request, scores, said, conversation, words)
        parts = [counted(part, request, conversation) for part in parts]
        parts = [with_likeliest(part, request, conversation, words) for part in parts]
        return [without_contradicted(part, request, conversation) for part in parts]

    def references(self, text: str, conversation: Conversation) -> list[Reference]:
        """What a part's words point at in a later state of the conversation.

        For parts after a search in the same message: ask again once its results are shown.
        """
        tokens = with_names(tokenize(clean(text)), conversation)
        said = stated(tokens, self.words(), conversation.constraints.category)
        return references(tokens, said, conversation)

    def constraints(self, query: str) -> tuple[Constraints, str, list[str]]:
        """The limits of a search query, the words left to search for, and its soft wishes."""
        words = self.words()
        said_in = heard(query, "", words, READ_AS_SAID)
        repair = repaired(tokenize(said_in.text), said_in.text, words, said_in.left)
        said = stated(repair.tokens, words)
        apply_comparisons(said, [], Conversation(), words)
        return said.limits, said.query, said.preferences

    def _scores(self, said: Sequence[Said]) -> Features:
        return self.scorer.scores(said, self.taught)


def _heard(text: str, conversation: Conversation, words: CatalogueWords) -> Heard:
    said = heard(text, conversation.language, words, names=names_said(clean(text), conversation))
    return replace(said, text=plainly(said.text, words))


def begun(repair: Repair, conversation: Conversation) -> list[Sequence[Token]]:
    """The pieces of a message that begin like requests."""
    asked = bool(conversation.pending or conversation.open_question)
    return [*split(with_names(repair.tokens, conversation), repair.text, answering=asked)]


def _after(part: Part, change: Change, conversation: Conversation) -> Conversation:
    """What the next part may point at: the products just named; after a search, none yet known."""
    if part.intent in FINDING and not says_nothing(part):
        found: dict[str, Any] = {"shown": [], "lists": [], "focus": [], "query": part.query}
        return conversation.model_copy(update=found | {"constraints": change.limits})
    if part.product_ids:
        return conversation.model_copy(update={"focus": part.product_ids})
    return conversation


def _text(tokens: Sequence[Token], repair: Repair) -> str:
    """The text of consecutive tokens."""
    return repair.text[tokens[0].start : tokens[-1].end] if tokens else ""
