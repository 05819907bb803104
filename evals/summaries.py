"""Suite: summaries of reviews beside those of people and of LexRank; true, and readable."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from data.errors import ShopError
from data.progress import Progress
from data.settings import Settings
from evals.lexrank import lexrank
from evals.ranking_metrics import interval
from evals.reviewed_products import FOLDER, Reviewed, reviewed_products
from knowledge.embedding import Embedder, open_embedder
from knowledge.review_summary import ReviewSummary, summarize
from knowledge.sentences import sentences
from knowledge.summary_check import problems
from knowledge.summary_sentences import faults

MEASURES = ("rouge1", "rouge2", "rougeL")
_OWN_PERSON = re.compile(r"\b(?:i|i['’](?:m|ve|d|ll)|me|my|mine|we|our|us)\b", re.IGNORECASE)
_WHOLE = re.compile(r"[A-Z0-9“\"'].*[.!?]")


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """The figures of each set below `data`, FewSum's by default.

    What is compared is the conclusion, the part of the record that is written to be read; with
    the sentences of all claims it is `with_claims`.
    """
    embedder = open_embedder(settings)
    sets = reviewed_products(data)
    figures: dict[str, Any] = {} if sets else {"skipped": [FOLDER]}
    for name, products in sets.items():
        figures[name] = measure(products, embedder, progress)
    return figures


def summary_of(product: Reviewed, embedder: Embedder) -> ReviewSummary:
    """The embedded summary of a product of a set."""
    centre = embedder.embed([review.text for review in product.reviews]).mean(axis=0)
    made = summarize(product.id, product.reviews, "", centre, embedder.embed)
    if made is None:
        raise ShopError(f"{product.id} has too few reviews to sum up.")
    return made


def measure(products: Sequence[Reviewed], embedder: Embedder, progress: Progress) -> dict[str, Any]:
    """ROUGE beside baseline and people, faithfulness and readability over some products."""
    made, ranked = [], []
    for done, product in enumerate(products):
        progress("summarising", done, len(products))
        made.append(summary_of(product, embedder))
        ranked.append(lexrank([review.text for review in product.reviews], embedder))
    texts = [summary.conclusion for summary in made]
    whole = [_with_claims(summary) for summary in made]
    return {
        "products": len(products),
        "rouge": {
            "embedded": rouge(texts, products),
            "with_claims": rouge(whole, products),
            "lexrank": rouge(ranked, products),
            "people": _people(products),
        },
        "faithful": _faithful(made, products),
        "readable": {"embedded": _readable(texts), "lexrank": _readable(ranked)},
    }


def rouge(texts: Sequence[str], products: Sequence[Reviewed]) -> dict[str, Any]:
    """F1 of ROUGE-1, -2 and -L in percent: the mean over references, then over products."""
    scored = [
        _mean([score(text, reference) for reference in product.references])
        for text, product in zip(texts, products, strict=True)
    ]
    words = float(np.mean([len(text.split()) for text in texts]))
    return _shown(scored) | {"words": round(words, 1)}


def _shown(scored: Sequence[Mapping[str, float]]) -> dict[str, Any]:
    """Means in percent, each with the interval of its mean."""
    percent = {name: [100 * one[name] for one in scored] for name in MEASURES}
    means = {name: round(float(np.mean(given)), 1) for name, given in percent.items()}
    return means | {f"{name}_interval": interval(given) for name, given in percent.items()}


def score(text: str, reference: str) -> dict[str, float]:
    """F1 of each measure, words stemmed."""
    found = _scorer().score(reference, text)
    return {name: found[name].fmeasure for name in MEASURES}


@functools.cache
def _scorer() -> Any:
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(list(MEASURES), use_stemmer=True)


def _people(products: Sequence[Reviewed]) -> dict[str, Any]:
    """Each reference beside the others of its product: what people agree to."""
    scored, words = [], []
    for product in products:
        for number, text in enumerate(product.references):
            others = [*product.references[:number], *product.references[number + 1 :]]
            scored += [score(text, other) for other in others]
            words.append(len(text.split()))
    if not scored:
        return {}
    return _shown(scored) | {"words": round(float(np.mean(words)), 1)}


def _mean(scores: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {name: float(np.mean([one[name] for one in scores])) for name in MEASURES}


def _with_claims(summary: ReviewSummary) -> str:
    claims = [claim.text for claim in (*summary.strengths, *summary.concerns)]
    return " ".join([summary.conclusion, *claims])


def _faithful(made: Sequence[ReviewSummary], products: Sequence[Reviewed]) -> dict[str, Any]:
    """What the automatic check finds: every claim and sentence rests on reviews that say so."""
    wrong = [
        fault
        for summary, product in zip(made, products, strict=True)
        for fault in problems(summary, product.reviews)
    ]
    said = sum(len(one.strengths) + len(one.concerns) + len(one.sentences) for one in made)
    return {
        "claims": said,
        "attributable": round(1 - len(wrong) / said, 4) if said else 0.0,
        "strengths_a_product": round(float(np.mean([len(one.strengths) for one in made])), 2),
        "concerns_a_product": round(float(np.mean([len(one.concerns) for one in made])), 2),
    }


def _readable(texts: Sequence[str]) -> dict[str, float]:
    """Shares of sentences without a first person, without other faults, and whole ones."""
    said = [sentence for text in texts for sentence in sentences(text)]
    third = [_OWN_PERSON.search(sentence) is None for sentence in said]
    counts = [len(sentences(text)) for text in texts]
    return {
        "sentences": round(float(np.mean(counts)), 2),
        "third_person": round(float(np.mean(third)), 3),
        "about_the_product": round(float(np.mean([faults(one) == 0 for one in said])), 3),
        "whole": round(float(np.mean([_WHOLE.fullmatch(one) is not None for one in said])), 3),
        "words_a_sentence": round(float(np.mean([len(one.split()) for one in said])), 1),
    }
