"""Several sentences that make one request: "phone cases. clear. not more than 40"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.changing import is_question
from graph.understanding.kinds import SEEKING, with_kinds
from graph.understanding.lexicon import phrases
from graph.understanding.revised import replaced
from graph.understanding.split import asks
from graph.understanding.tokens import Token, tokenize
from graph.understanding.types import Part
from knowledge.things import is_thing
from knowledge.words import singular

_TELLING = with_kinds({"cart_add", "details", "reviews", "availability", "ask_product"})

_LEADING = frozenset(phrases("changing")["leading"])
_INDEFINITE = frozenset(("a", "an", "some"))
_UNITS = frozenset((*phrases("changing")["sets"], *phrases("counting")["units"]))
_USED = frozenset(("to", "for", "with", "that"))
MOST_WISHED = 4
# Changes to the cart that may be led up to, or said more of.
_CHANGES = ("cart_add", "cart_remove", "cart_update")


def add_part(parts: list[Part], part: Part, tokens: Sequence[Token], *, is_new: bool) -> None:
    """Add a request to those of the message, or to the one before it that it says more of."""
    more = bool(parts) and not wishes_another(tokens)
    if more and _takes_it_so(parts[-1], part):
        parts[-1] = _as_told(parts[-1], part)
    elif more and _tells_again(parts[-1], part):
        return
    elif more and _says_more_of_it(parts[-1], part):
        parts[-1] = _said_with(parts[-1], part)
    elif parts and _goes_with(parts[-1], part, is_new=is_new):
        parts[-1] = _together(parts[-1], part, tokens)
    else:
        parts.append(part)


def _takes_it_so(before: Part, part: Part) -> bool:
    """As in "the Pebble in blue is fine, put it in": no question, and it is taken as told."""
    words = tokenize(before.text)
    told = before.intent in _TELLING and not (is_question(words) or asks(words))
    only_it = bool(part.references) and all(one.kind == "pronoun" for one in part.references)
    named = len(before.product_ids) == 1 and before.product_ids == part.product_ids
    return told and only_it and named and part.intent == "cart_add"


def _tells_again(before: Part, part: Part) -> bool:
    """As in "two are enough, take one off": the number that is left is told already."""
    left = before.intent == "cart_update" and before.quantity is not None
    same = {*part.product_ids} <= {*before.product_ids} and part.constraints.is_empty()
    loose = all(one.kind == "pronoun" or not one.product_ids for one in part.references)
    return left and part.intent == "cart_remove" and same and loose


def _says_more_of_it(before: Part, part: Part) -> bool:
    """Whether of two alike changes one leads to the other: "too much. Drop the cheaper one"."""
    if before.intent != part.intent or part.intent not in _CHANGES:
        return False
    if part.intent == "cart_update":
        once = not (_counts(before) and _counts(part))
        return once and (_names_none(before) or _names_none(part))
    if _names_none(part):
        return not _names_none(before)
    return _names_none(before) and before.quantity is None


def wishes_another(tokens: Sequence[Token]) -> bool:
    """As in "the first. And a bottle to carry it in": a thing of its own, however it is heard."""
    said = [token.text for token in tokens if token.text not in _LEADING][:MOST_WISHED]
    pairs = zip(said[1:], [*said[2:], ""], strict=False)
    named = any(is_thing(a) and (singular(a) not in _UNITS or b in _USED) for a, b in pairs)
    return bool(said) and (said[0] == "something" or (said[0] in _INDEFINITE and named))


def _names_none(part: Part) -> bool:
    return not (part.product_ids or part.references or part.options) and part.constraints.is_empty()


def _counts(part: Part) -> bool:
    """Whether it says how many, or how many more or fewer."""
    said = (part.quantity, part.change, *(one.quantity for one in part.references))
    return any(many is not None for many in said)


def _said_with(before: Part, part: Part) -> Part:
    """The one that names what is meant, as often as the other says."""
    naming = before if _names_none(part) else part
    number = before.quantity if part.quantity is None else part.quantity
    change = before.change if part.change is None else part.change
    text = f"{before.text} {part.text}"
    return naming.model_copy(update={"text": text, "quantity": number, "change": change})


def _as_told(before: Part, part: Part) -> Part:
    """The addition, of what was told and in the version told."""
    limits = part.constraints.attributes | before.constraints.attributes
    return part.model_copy(
        update={
            "text": f"{before.text} {part.text}",
            "constraints": part.constraints.model_copy(update={"attributes": limits}),
            "options": before.options | part.options,
            "quantity": part.quantity or before.quantity,
        }
    )


def _goes_with(before: Part, part: Part, *, is_new: bool) -> bool:
    """Whether a request only says more of the search just before it in the message."""
    both = before.intent in SEEKING and part.intent in SEEKING
    named, own = set(before.constraints.category), set(part.constraints.category)
    # "Or earrings. Show me both, bracelets and earrings."
    again = bool(named) and named < own
    if both and own and not named and _names_maker(before, part):
        return True
    return both and (again or (not is_new and not own))


def _names_maker(before: Part, part: Part) -> bool:
    """As in "what about iOttie, do they make car mounts?": only the maker, then its goods."""
    brand = before.constraints.brand
    only = before.constraints.model_copy(update={"brand": []}).is_empty()
    return bool(brand) and only and brand == part.constraints.brand


def _together(before: Part, part: Part, tokens: Sequence[Token]) -> Part:
    """Both as one search; `tokens` are the words of the second."""
    query = " ".join(dict.fromkeys([*before.query.split(), *part.query.split()]))
    return before.model_copy(
        update={
            "text": f"{before.text} {part.text}",
            "query": query,
            "constraints": replaced(before.constraints, part, tokens),
            "dropped": list(dict.fromkeys([*before.dropped, *part.dropped])),
            "preferences": list(dict.fromkeys([*before.preferences, *part.preferences])),
            "references": [*before.references, *part.references],
        }
    )
