"""Answers to questions about a product from its listing, then from its buyers."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.answered import ProductAnswer, answer_to
from graph.embedded.evidence import Evidence
from graph.embedded.meaning import evidence_on
from graph.embedded.options import pointed_options
from graph.embedded.say import help, reviews, versions
from graph.embedded.say.answer import Answer
from graph.embedded.say.variant_price import asks_its_price, priced, priced_in
from graph.embedded.say.which import chips, which
from graph.embedded.singled import singled_out
from graph.embedded.topics import is_yes_no
from graph.embedded.voice import Voice
from graph.embedded.which_fit import question_of_each
from graph.embedded.wording import bold, quoted, row
from graph.understanding.types import Part
from knowledge.likeness import Likeness
from tools.outcome import ToolOutcome


def asked(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A question about one product or several; honest where neither listing nor buyers speak."""
    voice = Voice.of(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return reviews.told(brief, part, outcomes) or which(brief, part, outcomes)
    question = part.asked
    whole = [said for p in told if (said := _of_version(brief, p, question))]
    if len(whole) == len(told):
        return Answer("\n".join(whole), chips(voice, told))
    buyers = {o.products[0].id: o for o in outcomes if o.name == "ask_reviews" and o.ok}
    if not buyers and len(told) > 1:
        return _of_all(brief, part, *singled_out(told, question))
    answers = [_answer(p, question, buyers.get(p.id), brief.likeness) for p in told]
    if not any(one.is_listed or one.buyers for one in answers):
        if help.is_told(brief, part):
            return help.answered(brief, part, outcomes)
        if len(told) > 1 and not any(answers):
            return _silent(voice, told)
    text = "\n\n".join(_said(voice, p, one) for p, one in zip(told, answers, strict=True))
    return Answer(text, chips(voice, told))


def _silent(voice: Voice, told: Sequence[ProductFacts]) -> Answer:
    """That neither the listings nor the buyers of any of them say."""
    names = voice.listed([bold(product) for product in told])
    return Answer(voice.say("all-silent", names=names), chips(voice, told))


def _of_version(brief: TurnBrief, product: ProductFacts, question: str) -> str:
    """The price, or whether it is sold in what is asked for, where nothing else is asked."""
    voice = Voice.of(brief)
    pointed = pointed_options(brief, product, question)
    if said := priced_in(voice, product, question, pointed):
        return said
    if asks_its_price(product, question) and not is_yes_no(question):
        return priced(voice, product)
    return versions.answered(voice, product, question)


def answered(voice: Voice, product: ProductFacts, question: str) -> str:
    """What the listing says, with a yes or no first where it is plain."""
    return _said(voice, product, answer_to(product, question))


def _said(voice: Voice, product: ProductFacts, answer: ProductAnswer) -> str:
    """What the listing says, with a yes or no first where it is plain, and what buyers add."""
    buyers = reviews.heard(voice, answer.buyers)
    if answer.listing:
        said = _stated(voice, bold(product), answer.listing)
        return f"{said}\n\n{buyers}" if buyers else said
    silent = voice.say("listing-silent", name=bold(product))
    return f"{silent} {buyers}" if buyers else f"{silent} {voice.say('buyers-silent')}"


def _answer(
    product: ProductFacts,
    question: str,
    asked_buyers: ToolOutcome | None,
    likeness: Likeness | None,
) -> ProductAnswer:
    heard = asked_buyers.result["answer"] if asked_buyers else None
    return answer_to(product, question, heard, likeness)


def _stated(voice: Voice, name: str, evidence: Evidence) -> str:
    if evidence.in_name:
        return voice.say("by-name", name=name)
    if not evidence.rows:
        quote = quoted(voice, evidence.sentence)
        if not evidence.outright:
            return voice.say("nearest", name=name, quote=quote)
        return voice.say(
            "by-description", verdict=evidence.verdict or "open", name=name, quote=quote
        )
    rows = voice.listed([quoted(voice, row(voice, r.name, [r.value])) for r in evidence.rows])
    if not evidence.outright:
        return voice.say("nearest", name=name, quote=rows)
    return voice.say("lists", verdict=evidence.verdict or "open", name=name, rows=rows)


def short(voice: Voice, evidence: Evidence) -> str:
    """The evidence in a few words, for a line of a list."""
    rows = "; ".join(row(voice, r.name, [r.value]) for r in evidence.rows[:2])
    if rows or evidence.sentence:
        return rows or evidence.sentence
    return voice.say("by-name-short" if evidence.in_name else "not-given")


def _of_all(brief: TurnBrief, part: Part, told: Sequence[ProductFacts], question: str) -> Answer:
    """One line a product, for a question about all that was just shown."""
    voice = Voice.of(brief)
    found = [evidence_on(product, question, brief.likeness) for product in told]
    if len(told) == 1 and found[0]:
        return Answer(_stated(voice, bold(told[0]), found[0]), chips(voice, told))
    found = [evidence if evidence.outright else Evidence() for evidence in found]
    if not any(found):
        if not any(product.rating_count for product in told):
            return _silent(voice, told)
        none = Answer(voice.say("none-tells"), chips(voice, told))
        return none if question_of_each(part.text) else which(brief, part, ())
    answered = of_kinds_told(told, found)
    lines = [
        f"{n}. {bold(product)} · {short(voice, evidence)}"
        for n, (product, evidence) in enumerate(answered, 1)
    ]
    return Answer("\n".join(lines), chips(voice, [product for product, _ in answered]))


def of_kinds_told(
    products: Sequence[ProductFacts], found: Sequence[Evidence]
) -> list[tuple[ProductFacts, Evidence]]:
    """The products with what their listings say, without kinds of which none says anything.

    Which food is free of grain is no question to the bed on the same list.
    """
    pairs = list(zip(products, found, strict=True))
    kinds = {product.category for product, evidence in pairs if evidence}
    return [pair for pair in pairs if pair[0].category in kinds]
