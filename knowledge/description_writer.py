"""A description by rules: sentences of the record and of what buyers praise, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.compare import sheet
from knowledge.description_check import LEAST_WORDS, MOST_WORDS, Backing, wording_problems
from knowledge.description_phrases import (
    Phrases,
    in_sentence,
    is_plural,
    kind_of,
    leaf,
    listed,
    listing,
    praised_as,
    sentence_of,
)
from knowledge.help_words import content_stems
from knowledge.review_summary import ReviewSummary
from knowledge.sentences import sentences
from knowledge.words import stems

ENOUGH_WORDS = 72
"""From here on a description needs no more of what merely fills it."""
ROWS_TOGETHER, MOST_ROWS = 3, 9
MOST_VALUE_WORDS, MOST_OPTIONS, MOST_ASPECTS = 8, 6, 3
LEAST_VOICES = 2
ALREADY_SAID = 0.5
"""A sentence with no more than this share of new words is left out."""
YES, NO = frozenset({"yes", "true"}), frozenset({"no", "false", "none", "n/a", "0"})


@dataclass(frozen=True)
class Row:
    """A row of the record, as a sentence takes it."""

    name: str
    value: str


def write_description(backing: Backing, summary: ReviewSummary | None) -> str | None:
    """60 to 100 words from the record and the reviews; None where there is too little to say."""
    phrases = Phrases(backing.product.id)
    written: list[str] = []
    spent = 0
    for needed, sentence in _sentences(backing, phrases, summary):
        size = len(sentence.split())
        if not size:
            continue
        if spent + size > MOST_WORDS or (not needed and spent >= ENOUGH_WORDS):
            continue
        if _is_new(sentence, written) and not wording_problems(sentence, backing):
            written.append(sentence)
            spent += size
    return " ".join(written) if spent >= LEAST_WORDS else None


def _is_new(sentence: str, written: Sequence[str]) -> bool:
    """Whether it says more than was said already: some telling word or figure of its own."""
    said = {stem for one in written for stem in content_stems(one)}
    telling = set(content_stems(sentence))
    return len(telling - said) > len(telling) * ALREADY_SAID


def _sentences(
    backing: Backing, phrases: Phrases, summary: ReviewSummary | None
) -> Iterator[tuple[bool, str]]:
    """All that can be said, the telling first, each with whether it is needed."""
    yield True, _lead(backing, phrases)
    rows = _rows(backing)
    for row in rows:
        if kind := sentence_of(row.name):
            yield True, phrases.say(kind, value=row.value)
    others = [row for row in rows if not sentence_of(row.name)]
    groups = [others[at : at + ROWS_TOGETHER] for at in range(0, len(others), ROWS_TOGETHER)]
    for number, group in enumerate(groups):
        yield number < 2, _grouped(phrases, group, number)
    yield True, _praised(phrases, summary)
    yield False, _affirmed(backing, phrases)
    yield from ((False, sentence) for sentence in _options(backing, phrases))
    # The shop's own words, one by one, only as far as they are needed.
    yield from ((False, sentence) for sentence in sentences(backing.product.description))
    yield False, phrases.say("path", path=backing.product.category.replace(" > ", ", "))


def _lead(backing: Backing, phrases: Phrases) -> str:
    told = backing.product
    brand, kind = told.brand, kind_of(told.category)
    if kind and stems(kind)[-1] in stems(told.name):
        kind = ""  # the name says it
    missing = {
        (True, True): "lead",
        (True, False): "lead without brand",
        (False, True): "lead without kind",
        (False, False): "lead without both",
    }[bool(kind), bool(brand)]
    name = told.name.removeprefix("The ")
    return phrases.say(missing, name=name, kind=kind, brand=brand or "", leaf=leaf(told.category))


def _rows(backing: Backing) -> list[Row]:
    """Rows that say something in a few words; no promises, no numbers of the trade."""
    rows = [
        Row(in_sentence(name), value.strip().rstrip("."))
        for name, value in sheet(backing.product).items()
        if name.replace("_", " ").casefold() not in listing("left out")
    ]
    return [
        row
        for row in rows
        if row.value.casefold() not in YES | NO
        and 0 < len(row.value.split()) <= MOST_VALUE_WORDS
        and ":" not in row.value
    ][:MOST_ROWS]


def _grouped(phrases: Phrases, group: Sequence[Row], number: int) -> str:
    """Some rows in one sentence; now told, now counted up, so that it reads less like a table."""
    if (number % 2 == 0 or len(group) == 1) and all(map(_can_be_said, group)):
        said = [f"{row.name} {'are' if is_plural(row.name) else 'is'} {row.value}" for row in group]
        if len(said) == 1:
            return phrases.say("one row", first=said[0])
        return f"Its {', its '.join(said[:-1])}, and its {said[-1]}."
    return phrases.say("table", number, rows=_counted(group))


def _can_be_said(row: Row) -> bool:
    """Whether "its … is …" reads well: a noun, and a value that may follow."""
    name, value = row.name.split()[-1].casefold(), row.value.split()[0].casefold()
    is_noun = not name.endswith(tuple(listing("no nouns")))
    return is_noun and value.rstrip(".") not in listing("no predicates") and "," not in row.value


def _counted(group: Sequence[Row]) -> str:
    """Rows as a list; values with commas of their own are parted by semicolons."""
    said = [f"{row.name} ({row.value})" for row in group]
    return listed(said)


def _affirmed(backing: Backing, phrases: Phrases) -> str:
    """Properties that the record affirms."""
    rows = [in_sentence(n) for n, v in sheet(backing.product).items() if v.casefold() in YES]
    return phrases.say("yes", rows=listed(rows)) if rows else ""


def _options(backing: Backing, phrases: Phrases) -> Iterator[str]:
    """What it can be had in."""
    values: dict[str, dict[str, None]] = {}
    for variant in backing.product.variants:
        for name, value in variant.options.items():
            values.setdefault(name, {})[value] = None
    for name, found in values.items():
        if 1 < len(found) <= MOST_OPTIONS:
            yield phrases.say("options", name=in_sentence(name), values=listed(list(found)))


def _praised(phrases: Phrases, summary: ReviewSummary | None) -> str:
    """The sides that several buyers praise; nothing where the reviews are bad on the whole."""
    if summary is None or summary.sentiment == "negative":
        return ""
    backed = [claim.aspect for claim in summary.strengths if claim.count >= LEAST_VOICES]
    aspects = [f"the {named}" for aspect in backed if (named := praised_as(aspect))]
    return phrases.say("buyers", aspects=listed(aspects[:MOST_ASPECTS])) if aspects else ""
