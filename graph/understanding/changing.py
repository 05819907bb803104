"""What the words of a request do to the cart, as far as they show it without the word "add"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from graph.understanding.how_many import count_at, factor_of
from graph.understanding.lexicon import phrases
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
# "Back to 500" is money.
MOST_SET = 20
# So many words may stand between a verb and the number it sets: "bump the second charger up to 2".
_REACH = 8
Kinds = Sequence[dict[str, int]]


def kinds_of(tokens: Sequence[Token]) -> list[dict[str, int]]:
    """The dialogue types that begin at each word, with their ends."""
    return [kinds_at(tokens, place) for place in range(len(tokens))]


def start_of(tokens: Sequence[Token]) -> int:
    """Where a request begins after small words."""
    start = 0
    while start < len(tokens) and tokens[start].text in _WORDS["leading"]:
        start += 1
    return start


def is_question(tokens: Sequence[Token]) -> bool:
    """Whether it ends as a question does, or one begins in it: "tell me, are you sure"."""
    asks = bool(tokens) and tokens[-1].text == "?"
    return asks or any("QUESTION" in kinds_at(tokens, place) for place in _clauses(tokens))


def asks_of_it(tokens: Sequence[Token]) -> bool:
    """As in "do they work with it", "can it be washed"; not "is that all you have"."""
    start = start_of(tokens)
    opening = tuple(token.text for token in tokens[start : start + 2])
    asks = len(opening) > 1 and opening[0] in _WORDS["verbs_asking"] and opening[1] in _WORDS["it"]
    return asks and _WORDS["of_the_shop"].isdisjoint(token.text for token in tokens)


def only_asks(tokens: Sequence[Token]) -> bool:
    """Whether it is a question and no request in the form of one: "can you add it"."""
    conditional = "CONDITION" in kinds_at(tokens, start_of(tokens))
    if conditional and tokens[-1].text == "?":
        return True
    for place in _clauses(tokens):
        kinds = kinds_at(tokens, place)
        if "QUESTION" in kinds and "REQUESTS" not in kinds and "IN_PASSING" not in kinds:
            return True
    return False


def _clauses(tokens: Sequence[Token]) -> Iterator[int]:
    """Where clauses begin: after small words at the start, and a verb's subject after a mark."""
    yield start_of(tokens)
    for place in range(1, len(tokens) - 1):
        after = tokens[place + 1].text
        if tokens[place - 1].text in _WORDS["marks"] and after in _WORDS["subjects"]:
            yield place


def small_words() -> frozenset[str]:
    """Words around a change that say nothing of it."""
    return _WORDS["leading"] | _WORDS["trailing"] | _WORDS["restricting"]


def last_clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words after the last mark between clauses."""
    marks = [place for place, token in enumerate(tokens[:-1]) if token.text in _WORDS["marks"]]
    return tokens[marks[-1] + 1 :] if marks else tokens


def takes_out(tokens: Sequence[Token]) -> bool:
    """As in "drop the first", "take the mower out again", "the plates out please"."""
    kinds = kinds_of(tokens)
    if sets(tokens) or any(token.text in _WORDS["reducing"] for token in tokens):
        return False
    if "REMOVING" in kinds_at(tokens, start_of(tokens)) or any("TAKING_OUT" in k for k in kinds):
        return True
    verbs = [place for place, token in enumerate(tokens) if token.text in _WORDS["taking"]]
    if verbs and any(token.text == "out" for token in tokens[verbs[0] :]):
        return True
    return _ends_out([token for token in tokens if token.kind != "symbol"])


def _ends_out(words: Sequence[Token]) -> bool:
    """As in "all plates out again": no verb that "out" belongs to stands before it."""
    while words and words[-1].text in _WORDS["trailing"]:
        words = words[:-1]
    verb = words[-2].text if len(words) > 1 else ""
    return bool(verb) and words[-1].text == "out" and verb not in _WORDS["goes_out"]


def puts_in(tokens: Sequence[Token]) -> bool:
    """As in "chuck number three in": a verb of putting and nothing after "in"."""
    words = [token.text for token in tokens if token.kind != "symbol"]
    while words and words[-1] in _WORDS["trailing"]:
        words = words[:-1]
    start = start_of(tokens)
    begins = start < len(tokens) and tokens[start].text in _WORDS["putting"]
    return begins and words[-1:] == ["in"]


def chooses(tokens: Sequence[Token]) -> bool:
    """Whether a word says that what is pointed at is wanted: "sure, the first"."""
    return any(token.text in _WORDS["choosing"] for token in tokens)


def settles(tokens: Sequence[Token]) -> bool:
    """As in "the first it is", "that will do nicely": a choice, and no question."""
    for place in range(1, len(tokens) - 1):
        end = kinds_at(tokens, place).get("SETTLING", 0)
        after = tokens[end].text if end < len(tokens) else ""
        if end and (not after or after == "and" or after in _WORDS["closing"]):
            return True
    return False


def counts_only(tokens: Sequence[Token]) -> int | None:
    """The number that a last clause of small words says: "no, two", "he has two. so three"."""
    words = [token for token in tokens if token.kind != "symbol"]
    last = [token for token in last_clause(tokens) if token.kind != "symbol"]
    left = [token for token in last if token.text not in small_words()]
    alone = len(left) == 1 and (len(words) > 1 or left[0].kind == "word")
    return _small_count(left, 0) if alone else None


def changes(tokens: Sequence[Token]) -> bool:
    """Whether it changes or takes out what is in the cart already."""
    return takes_out(tokens) or sets(tokens) or factor_of(tokens) is not None


def calls_off(tokens: Sequence[Token]) -> bool:
    """As in "remove it. no, leave it": what was begun is not to be done."""
    marks = _WORDS["marks"] | _WORDS["retracting"]
    places = (n for n in range(2, len(tokens)) if tokens[n - 1].text in marks)
    return any("CALLING_OFF" in kinds_at(tokens, place) for place in places)


def too_dear(tokens: Sequence[Token], dear: Set[str]) -> bool:
    """As in "27.99 is too much for me": a price is refused; "nothing too dear" refuses none."""
    texts = ["", *(token.text for token in tokens)]
    threes = zip(texts, texts[1:], texts[2:], strict=False)
    return any(
        word == "too" and then in dear and before not in _WORDS["denying"]
        for before, word, then in threes
    )


def takes_all(tokens: Sequence[Token]) -> bool:
    """As in "clear everything": all that is in the cart, whatever it is."""
    ends = [found["CLEARING"] for found in kinds_of(tokens) if "CLEARING" in found]
    after = [tokens[end].text for end in ends if end < len(tokens)]
    return bool(ends) and not _WORDS["excepting"] & {*after}


def retracted_at(tokens: Sequence[Token]) -> int:
    """Where a request takes back what it said: "the second... no wait, the first"; 0 for none."""
    for place in range(1, len(tokens)):
        marked = tokens[place - 1].kind == "symbol" and tokens[place].text in _WORDS["retracting"]
        if marked or "RETRACTING" in kinds_at(tokens, place):
            return place
    return 0


def sets(tokens: Sequence[Token]) -> bool:
    """As in "make it two", "bump the mugs up to three", "one is enough"."""
    return count_set(tokens) is not None


def count_set(tokens: Sequence[Token]) -> int | None:
    """How many there should be of what is in the cart; None where that is not said so."""
    for place, found in enumerate(kinds_of(tokens)):
        if "SETTING" in found:
            return _small_count(tokens, found["SETTING"])
        if "ENOUGH" in found:
            return _counted_before(tokens, place)
        if place == start_of(tokens) and tokens[place].text in _WORDS["setting"]:
            count = _count_after(tokens, place)
            if count is not None:
                return count
        if tokens[place].text == "make" and tokens[place + 1 : place + 2]:
            return _made(tokens, place + 1)
    return None


def _made(tokens: Sequence[Token], place: int) -> int | None:
    """The number at the end of "make the kettles three"."""
    clause = [token for token in tokens[place:] if token.kind != "symbol"][:_REACH]
    named = tokens[place].text in _WORDS["determining"] and 2 < len(clause) < _REACH
    return _small_count(clause, len(clause) - 1) if named else None


def _count_after(tokens: Sequence[Token], verb: int) -> int | None:
    """The number after "to" behind a verb, no limit of a search between them."""
    between = tokens[verb + 1 : verb + _REACH]
    for place, token in enumerate(between, start=verb + 1):
        if token.text in _WORDS["limits"]:
            return None
        if token.text == "to":
            return _small_count(tokens, place + 1)
    return None


def _counted_before(tokens: Sequence[Token], end: int) -> int | None:
    """The first number before a place: "one of the mugs is enough"."""
    counts = (_small_count(tokens, place) for place in range(max(end - _REACH, 0), end))
    return next((count for count in counts if count is not None), None)


def _small_count(tokens: Sequence[Token], place: int) -> int | None:
    count = count_at(tokens, place)[0] if place < len(tokens) else None
    return count if count is not None and count <= MOST_SET else None
