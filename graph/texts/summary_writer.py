"""Summaries in a language model's words, over reviews that are marked as data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from langchain_core.messages import AIMessage
from pydantic import BaseModel, Field, ValidationError
from sqlalchemy import Engine

from data.errors import ModelUnavailable
from data.facts import ReviewFacts
from data.settings import Settings
from graph.models import chosen_model
from graph.texts.asking import Asking, as_data
from knowledge.opinions import Statement, statements
from knowledge.review_summary import Claim, ReviewSummary, Sentence, sentiment_of
from knowledge.summary_sentences import overlap

REVIEW_CHARS = 1500
_MALFORMED = "The language model's summary is not of the form asked."
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)


class WrittenClaim(BaseModel):
    """A side of the product that buyers speak of."""

    aspect: str = Field(min_length=1, max_length=60)
    text: str = Field(min_length=1, max_length=300)
    reviews: list[int] = Field(min_length=1, description="Numbers of the reviews that say so.")


class WrittenSentence(BaseModel):
    """A sentence of the conclusion."""

    text: str = Field(min_length=1, max_length=400)
    reviews: list[int] = Field(min_length=1, description="Numbers of the reviews it rests on.")


class WriteSummary(BaseModel):
    """The summary of all reviews."""

    strengths: list[WrittenClaim] = Field(default_factory=list, max_length=4)
    concerns: list[WrittenClaim] = Field(default_factory=list, max_length=3)
    conclusion: list[WrittenSentence] = Field(min_length=1, max_length=3)


TOOL = {
    "type": "function",
    "function": {
        "name": "write_summary",
        "description": "Hand in the summary of all reviews.",
        "parameters": WriteSummary.model_json_schema(),
    },
}


class ModelSummaryWriter:
    """Writes summaries through the configured provider; counts, stars and quotes are code's."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        """Ask nothing yet."""
        self.name = str(chosen_model(settings))
        self._ask = Asking(settings, engine)

    def write(
        self, product_id: str, product_name: str, reviews: Sequence[ReviewFacts]
    ) -> ReviewSummary:
        """The model's summary, not checked yet; raises ModelUnavailable where it gives none."""
        numbered = dict(enumerate(reviews, 1))
        answer = self._ask("summary", _told(product_name, numbered), [TOOL])
        written = _read(answer.message)
        average = sum(review.rating for review in reviews) / len(reviews)
        sentences = tuple(
            Sentence(text=" ".join(one.text.split()), review_ids=_ids(one.reviews, numbered))
            for one in written.conclusion
        )
        return ReviewSummary(
            product_id=product_id,
            review_count=len(reviews),
            average_rating=round(average, 1),
            sentiment=sentiment_of(average),
            strengths=_claims(written.strengths, numbered),
            concerns=_claims(written.concerns, numbered),
            conclusion=" ".join(sentence.text for sentence in sentences),
            sentences=sentences,
            maker=self.name,
            prompts=answer.prompts,
        )


def _told(product_name: str, numbered: Mapping[int, ReviewFacts]) -> str:
    reviews = [
        as_data(
            "review", f"{one.title}\n{one.text}".strip(), REVIEW_CHARS, number=n, stars=one.rating
        )
        for n, one in numbered.items()
    ]
    return "\n".join([as_data("product", product_name, 300), *reviews])


def _read(answer: AIMessage) -> WriteSummary:
    """What the model handed in, as a call or as JSON in its words."""
    for call in answer.tool_calls:
        if call["name"] == "write_summary":
            return _checked(json.dumps(call["args"]))
    found = _OBJECT.search(answer.text)
    if found is None:
        raise ModelUnavailable("The language model wrote no summary.", "bad_answer")
    return _checked(found[0])


def _checked(text: str) -> WriteSummary:
    try:
        return WriteSummary.model_validate_json(text)
    except ValidationError as error:
        raise ModelUnavailable(_MALFORMED, "bad_answer") from error


def _claims(
    written: Sequence[WrittenClaim], numbered: Mapping[int, ReviewFacts]
) -> tuple[Claim, ...]:
    found = []
    for one in written:
        ids = _ids(one.reviews, numbered)
        cited = statements(numbered[n] for n in dict.fromkeys(one.reviews) if n in numbered)
        text = " ".join(one.text.split())
        found.append(
            Claim(
                aspect=one.aspect.strip().casefold(),
                text=text,
                quote=_nearest(text, cited),
                review_ids=ids,
                count=len(ids),
            )
        )
    return tuple(found)


def _ids(numbers: Sequence[int], numbered: Mapping[int, ReviewFacts]) -> tuple[str, ...]:
    """The ids of the numbers; one that was never given stays a number, which no check lets pass."""
    given = {n: numbered[n].id for n in numbers if n in numbered}
    return tuple(dict.fromkeys(given.get(n, f"#{n}") for n in numbers))


def _nearest(text: str, cited: Sequence[Statement]) -> str:
    """The buyers' sentence that says most of what a claim says."""
    best = max(cited, key=lambda one: overlap(text, one.sentence), default=None)
    return best.sentence if best is not None else ""
