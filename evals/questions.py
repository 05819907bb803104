"""Suite: questions about single products, answered from listing and reviews or not at all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from data.catalogue import product_facts
from data.database import reading
from data.progress import Progress
from data.settings import Settings
from evals.catalogues import own_file
from graph.embedded.answered import ProductAnswer, answer_to
from knowledge.shop import Shop, open_shop

QUESTIONS = Path(__file__).parent / "data" / "product_questions.jsonl"
Outcome = Literal["right", "wrong_claim", "silent_though_known", "no_verdict"]


@dataclass(frozen=True)
class Question:
    """A labelled question: the answer a careful reader gives, and the words that bear it out."""

    product: str
    text: str
    expected: Literal["yes", "no", "value", "silent"]
    evidence: str
    split: str


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Ask the labelled questions in the demo shop; shares of each outcome by split."""
    home = settings.home / "evals" / "questions"
    at = settings.model_copy(update={"home": home, "database_url": ""})
    shop = open_shop(at, progress)
    try:
        return measure(shop, read_questions(own_file(data) or QUESTIONS), progress)
    finally:
        shop.close()


def read_questions(path: Path) -> list[Question]:
    """The labelled questions of a file, a JSON record a line."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Question(r["product"], r["question"], r["expected"], r["evidence"], r["split"])
        for r in records
    ]


def measure(shop: Shop, questions: Sequence[Question], progress: Progress) -> dict[str, Any]:
    """Outcomes by split, and the development questions that are not right."""
    outcomes: dict[str, Counter[str]] = {}
    missed: list[dict[str, Any]] = []
    for n, question in enumerate(questions, 1):
        progress("Asking", n, len(questions))
        answer = _answered(shop, question)
        outcome = judged(question, answer)
        outcomes.setdefault(question.split, Counter())[outcome] += 1
        if outcome != "right" and question.split == "dev":
            missed.append(_missed(question, answer, outcome))
    return {
        "questions": len(questions),
        "splits": {split: _shares(counts) for split, counts in sorted(outcomes.items())},
        "missed": missed,
    }


def judged(question: Question, answer: ProductAnswer) -> Outcome:
    """How an answer compares with the label.

    Right is the expected yes or no, a quotation that holds the expected words where no plain
    answer is due, or silence where nothing is known, as which it counts that the listing does
    not say so and what in it comes nearest. What the listing or a buyer says in words
    that hold the evidence of a yes or no, without saying it, has no verdict.
    """
    silent = not (answer.is_listed or answer.buyers)
    if not answer or (silent and question.expected == "silent"):
        return "right" if question.expected == "silent" else "silent_though_known"
    if question.expected in ("yes", "no"):
        if answer.verdict is not None:
            return "right" if answer.verdict == question.expected else "wrong_claim"
        return "no_verdict" if _bears_out(question, answer) else "wrong_claim"
    bears = question.expected == "value" and _bears_out(question, answer)
    return "right" if bears and answer.verdict is None else "wrong_claim"


def _bears_out(question: Question, answer: ProductAnswer) -> bool:
    return question.evidence.casefold() in _quoted(answer).casefold()


def _quoted(answer: ProductAnswer) -> str:
    listing = answer.listing
    rows = "; ".join(f"{row.name}: {row.value}" for row in listing.rows)
    heard = " ".join(quote["sentence"] for quote in answer.buyers.quotes)
    return f"{rows} {listing.sentence} {heard}"


def _answered(shop: Shop, question: Question) -> ProductAnswer:
    with reading(shop.engine) as session:
        (product,) = product_facts(session, [question.product])
    reviews = shop.reviews.ask(question.product, question.text)
    return answer_to(product, question.text, reviews.model_dump(), shop.likeness)


def _shares(counts: Counter[str]) -> dict[str, Any]:
    total = counts.total()
    shares = {name: round(counts[name] / total, 3) for name in sorted(counts)}
    return {"questions": total, **shares}


def _missed(question: Question, answer: ProductAnswer, outcome: Outcome) -> dict[str, Any]:
    return {
        "product": question.product,
        "question": question.text,
        "expected": question.expected,
        "outcome": outcome,
        "verdict": answer.verdict,
        "said": _quoted(answer).strip(),
    }
