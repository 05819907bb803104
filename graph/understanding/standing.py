"""What a phrase of shopping language is where it stands: "no" is a number before "3"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.chart import Chart, Item
from graph.understanding.tokens import Token

_TELLING = frozenset("tell know ask learn read talk information info question more say".split())
# Types that stand after their amount: "$50 or less".
_AFTER = ("OR_LESS", "LIMIT_AFTER", "AT_LEAST_AFTER", "NOT_A_CENT")
_HAVING = frozenset(
    {"", "i", "we", "ive", "weve", "you", "youve", "have", ".", ",", "just", "only"}
)
_PERSONS = frozenset({"he", "she", "i", "im", "hes", "shes", "we", "you", "am"})
_AGED = frozenset({"im", "hes", "shes"})
_BEING = frozenset({"im", "am", "are", "were", "was", "theyre", "m", "re", "being"})


def kind_here(chart: Chart, item: Item, language: str) -> str:
    """What a phrase is where it stands; "" where it is none."""
    tokens = chart.tokens
    if item.kind.startswith("FIELD_"):
        return "FIELD"
    if item.kind == "NEG_ABROAD" and language == "en":
        return "NEG_THING"
    no_phrase = (
        (item.kind == "AROUND" and _is_topic(tokens, item.start))
        or (item.kind in ("NEG", "NEG_VERB") and _is_ordinal(tokens, item))  # "baby no. 3"
        or (item.kind == "NEG" and _is_of_others(tokens, item.start))
        # "Under 50 w/ 4+ stars"
        or (item.kind == "COUNTED" and chart.text(item.start, item.end + 1) == "w /")
        or (item.kind in _AFTER and (amount_at(tokens, item.end) or _goes_on(tokens, item.end)))
        or (item.kind == "OR_LESS" and _is_superlative(tokens, item))
        or _is_of_speaker(tokens, item)
    )
    return "" if no_phrase else item.kind


def _is_of_others(tokens: Sequence[Token], index: int) -> bool:
    """As in "for people who hate coffee", "there's no lift": it tells of the world."""
    before = tokens[index - 1].text if index else ""
    there = before in ("is", "s") and index > 1 and tokens[index - 2].text == "there"
    being = tokens[index].text in ("isnt", "arent", "not") and before in _PERSONS
    return (
        being or before == "who" or (tokens[index].text == "no" and (before == "theres" or there))
    )


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """As in "under 110 and over-ear": the last word is the beginning of another."""
    hyphen = index + 1 < len(tokens) and tokens[index].text == "-"
    return hyphen and tokens[index].glued and tokens[index + 1].glued


def _is_superlative(tokens: Sequence[Token], item: Item) -> bool:
    """As in "size 39 most reviewed": "most" is of the word after it."""
    bare = tokens[item.start].text in ("most", "the") and tokens[item.end - 1].text == "most"
    return bare and any(token.kind == "word" for token in tokens[item.end : item.end + 1])


def _is_of_speaker(tokens: Sequence[Token], item: Item) -> bool:
    """As in "I've got 3 kids", "we are new in town", "I'm about 40": it tells of people."""
    before = tokens[item.start - 1].text if item.start else ""
    had = item.kind == "RATED" and tokens[item.start].text in ("got", "get")
    new = item.kind == "SORT_NEWEST" and tokens[item.start].text == "new"
    aged = item.kind == "AROUND" and before in _AGED and _is_plain_at(tokens, item.end)
    return (had and before in _HAVING) or (new and before in _BEING) or aged


def _is_plain_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number without a unit stands there."""
    after = tokens[index + 1].text if index + 1 < len(tokens) else "and"
    return index < len(tokens) and tokens[index].kind == "number" and after in ("and", ",", ".")


def _is_ordinal(tokens: Sequence[Token], item: Item) -> bool:
    """Whether it is short for "number"."""
    after = [token.kind for token in tokens[item.end + 1 : item.end + 2]]
    stop = [token.text for token in tokens[item.end : item.end + 1]]
    return tokens[item.start].text == "no" and stop == ["."] and after == ["number"]


def _is_topic(tokens: Sequence[Token], index: int) -> bool:
    """As in "tell me about 4k tvs": the word does not make a number vague."""
    before = [token.text for token in tokens[max(index - 2, 0) : index]]
    return tokens[index].text == "about" and not _TELLING.isdisjoint(before)


def amount_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount or "than" follows, so that the words before begin another limit."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    if token.text in ("of", "then"):  # "no higher then 50"
        return amount_at(tokens, index + 1)
    return token.kind == "number" or token.text in ("$", "€", "£", "than", "to")
