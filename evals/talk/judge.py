"""Whether a reply is right: what the dialogue expects of it, and what holds of every reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.facts import CartLineFacts
from evals.talk.catalogue import folded
from evals.talk.fault import Fault
from evals.talk.judge_cards import judge_cards
from evals.talk.languages import language_said
from evals.talk.prose import own_words
from evals.talk.so_far import Missing, SoFar
from evals.talk.trade import judge_orders
from evals.talk.written import Bounds, CartExpected, CartLine, Expect

NOTHING = ("null", "none", "")


def judge(expect: Expect, so_far: SoFar) -> list[Fault]:
    """What is wrong with the newest reply by the dialogue's own expectations."""
    found = list(judge_cards(expect.cards, so_far)) if expect.cards else []
    if expect.cart:
        found += _cart(expect.cart, so_far)
    if expect.orders:
        found += judge_orders(expect.orders, so_far)
    return [*found, *_tools(expect, so_far), *_said(expect, so_far), *_state(expect, so_far)]


def _cart(expected: CartExpected, so_far: SoFar) -> Iterator[Fault]:
    cart = so_far.reply.cart
    holds = f"the cart holds {_shown(cart.lines) or 'nothing'}"
    if expected.empty is not None and expected.empty == bool(cart.lines):
        yield Fault("cart.empty", holds)
    if expected.items is not None and cart.count != expected.items:
        yield Fault("cart.items", f"{holds}, {expected.items} expected")
    if expected.same and _shown(cart.lines) != _shown(so_far.cart_before):
        yield Fault("cart.same", f"{holds}, {_shown(so_far.cart_before) or 'nothing'} before")
    if expected.lines is not None:
        try:
            wrong = _lines_differ(expected.lines, so_far)
        except Missing as missing:
            yield Fault("reference", str(missing))
        else:
            if wrong:
                yield Fault("cart.lines", f"{holds}; {wrong}")


def _lines_differ(expected: Sequence[CartLine], so_far: SoFar) -> str:
    """Which expected line is not there or which line is not expected; empty where all agree."""
    left = list(so_far.reply.cart.lines)
    for line in sorted(expected, key=lambda one: -len(one.options)):
        product_id = so_far.product_id(line.product)
        fitting = [one for one in left if _fits(one, product_id, line)]
        if not fitting:
            return f"{line.quantity} of {line.product} is missing"
        left.remove(fitting[0])
    return f"{len(left)} lines too many" if left else ""


def _fits(line: CartLineFacts, product_id: str, wanted: CartLine) -> bool:
    options = {folded(name): folded(value) for name, value in line.options.items()}
    wished = {folded(name): folded(value) for name, value in wanted.options.items()}
    same = line.product_id == product_id and line.quantity == wanted.quantity
    return same and wished.items() <= options.items()


def _shown(lines: Sequence[CartLineFacts]) -> str:
    return ", ".join(
        sorted(f"{line.quantity} of {line.variant_id or line.product_id}" for line in lines)
    )


def _tools(expect: Expect, so_far: SoFar) -> Iterator[Fault]:
    if expect.tools is None:
        return
    ran = {tool.name for tool in so_far.reply.tools}
    if expect.tools.any and not ran & set(expect.tools.any):
        yield Fault("tools.any", f"ran {', '.join(sorted(ran)) or 'no tool'}")
    if ran & set(expect.tools.none):
        yield Fault("tools.none", f"ran {', '.join(sorted(ran & set(expect.tools.none)))}")


def _said(expect: Expect, so_far: SoFar) -> Iterator[Fault]:
    text = folded(so_far.reply.text)
    for group in expect.says:
        if not any(folded(one) in text for one in so_far.words(group)):
            yield Fault("says", f"none of {', '.join(group)}")
    for one in so_far.words(expect.never_says):
        if folded(one) in text:
            yield Fault("never_says", one)
    if expect.asks is not None:
        yield from _asks(expect.asks, so_far)
    if expect.language is not None:
        yield from _language(expect.language, so_far)


def _asks(wanted: bool, so_far: SoFar) -> Iterator[Fault]:
    questions = len(re.findall(r"[?？]", own_words(so_far.reply)))
    if wanted and not (questions and so_far.reply.suggestions):
        chips = len(so_far.reply.suggestions)
        yield Fault("asks", f"{questions} questions and {chips} chips, a choice expected")
    if not wanted and questions:
        yield Fault("asks_needlessly", f"{questions} questions, none expected")


def _language(wanted: str, so_far: SoFar) -> Iterator[Fault]:
    taken, said = so_far.reply.language, language_said(own_words(so_far.reply))
    if taken != wanted:
        yield Fault("language.recognised", f"{taken} taken for {wanted}")
    if said not in (wanted, None):
        yield Fault("language.spoken", f"speaks {said}, not {wanted}")


def _state(expect: Expect, so_far: SoFar) -> Iterator[Fault]:
    reply = so_far.reply
    for name, bounds, count in (
        ("citations", expect.citations, len(reply.citations)),
        ("chips", expect.chips, len(reply.suggestions)),
    ):
        if bounds is not None and not _within(bounds, count):
            yield Fault(name, f"{count} {name}")
    if expect.handoff is not None and reply.handoff != expect.handoff:
        yield Fault("handoff", "no person was asked for" if expect.handoff else "a person was")
    if expect.pending is not None:
        waits = str(reply.pending["action"]) if reply.pending else ""
        if waits != ("" if expect.pending in NOTHING else expect.pending):
            yield Fault("pending", f"{waits or 'nothing'} waits")
    if expect.guard is not None and reply.guard.input != expect.guard:
        yield Fault("guard", f"{reply.guard.input}, {', '.join(reply.guard.reasons)}")


def _within(bounds: Bounds, count: int) -> bool:
    return (bounds.min is None or count >= bounds.min) and (
        bounds.max is None or count <= bounds.max
    )
