"""Summaries of reviews, kept: made once among all processes, and made anew behind answers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from threading import Lock
from typing import Protocol

from pydantic import ValidationError
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.claims import once_among_all
from data.database import content_version, reading, writing
from data.errors import ModelUnavailable
from data.facts import ReviewFacts
from data.models import KeptSummary, Product, Review
from data.models.columns import utc_now
from data.review_rows import latest_reviews
from data.settings import Settings
from knowledge.review_summary import LATEST, LEAST_REVIEWS, ReviewSummary
from knowledge.summary_check import problems

QUICK_S = 5.0
"""How long a summary by code may take before another process takes its place."""
RETRY = timedelta(minutes=15)
"""After so long a model that did not answer is asked again."""
UNAVAILABLE = "unavailable"
MOST_KNOWN = 5000
"""Fresh summaries that a process remembers."""


class SummaryWriter(Protocol):
    """What turns reviews into a summary; blocking, safe to call from several threads."""

    @property
    def name(self) -> str:
        """Names it in the summary's record."""

    def write(
        self, product_id: str, product_name: str, reviews: Sequence[ReviewFacts]
    ) -> ReviewSummary:
        """The summary of at least three reviews; raises ModelUnavailable where it cannot."""


@dataclass(frozen=True)
class Kept:
    """A summary as it stands in the table."""

    summary: ReviewSummary
    sources: dict[str, str]
    maker: str
    problem: str
    made_at: datetime
    state: tuple[int, int] = (0, 0)
    """Version of all reviews, and how often it was made, when it was found to be fresh."""


class Summaries:
    """Gives each product's summary; blocking, safe to call from several threads.

    `writer` may be replaced by a language model's; what it writes is checked, and what fails is
    written by code instead.
    """

    def __init__(self, settings: Settings, engine: Engine, by_code: SummaryWriter) -> None:
        """Write nothing yet."""
        self._settings = settings
        self._engine = engine
        self._by_code = by_code
        self.writer = by_code
        self._behind = ThreadPoolExecutor(1, "summaries")
        self._being_made: set[str] = set()
        self._known: dict[str, Kept] = {}
        self._lock = Lock()

    def of(self, product_id: str) -> ReviewSummary | None:
        """The summary, at once where one is kept; one that is old is made anew behind the answer.

        A kept one is not told any more when a review that it rests on is gone or says otherwise.
        None where fewer than three reviews are approved.
        """
        version, times_made = self._state(product_id)
        known = self._known.get(product_id)
        if known is not None and known.state == (version, times_made) and self._is_young(known):
            return known.summary
        reviews = self._reviews(product_id)
        if len(reviews) < LEAST_REVIEWS:
            return None
        kept = self._kept(product_id)
        if kept is None or not self._still_true(kept, reviews):
            # A customer does not wait for a language model.
            made = self._made_once(product_id, reviews, self._by_code, QUICK_S, self._still_true)
            if self.writer is not self._by_code:
                self._refresh(product_id)
            return made
        if self._is_fresh(kept, reviews):
            self._remember(product_id, replace(kept, state=(version, times_made)))
        else:
            self._refresh(product_id)
        return kept.summary

    def fresh(self, product_id: str) -> ReviewSummary | None:
        """The summary of the reviews as they are now, however long it takes."""
        reviews = self._reviews(product_id)
        if len(reviews) < LEAST_REVIEWS:
            return None
        kept = self._kept(product_id)
        if kept is not None and self._is_fresh(kept, reviews):
            return kept.summary
        lasting_s = self._settings.text_claim_s
        return self._made_once(product_id, reviews, self.writer, lasting_s, self._is_fresh)

    def close(self) -> None:
        """Wait for the summary that is being made behind an answer, if one is."""
        self._behind.shutdown(wait=True, cancel_futures=True)

    def _state(self, product_id: str) -> tuple[int, int]:
        """What changes whenever a review changes or the summary is made anew."""
        made = select(KeptSummary.times_made).where(KeptSummary.product_id == product_id)
        with reading(self._engine) as session:
            return content_version(session, "reviews"), session.exec(made).first() or 0

    def _remember(self, product_id: str, kept: Kept) -> None:
        with self._lock:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[product_id] = kept

    def _refresh(self, product_id: str) -> None:
        with self._lock:
            if product_id in self._being_made:
                return
            self._being_made.add(product_id)
        self._behind.submit(self._made_behind, product_id)

    def _made_behind(self, product_id: str) -> None:
        try:
            self.fresh(product_id)
        except Exception:
            # Nobody waits for it: what went wrong is only seen here.
            logging.getLogger(__name__).exception("The summary of %s was not made.", product_id)
            raise
        finally:
            with self._lock:
                self._being_made.discard(product_id)

    def _made_once(
        self,
        product_id: str,
        reviews: Sequence[ReviewFacts],
        writer: SummaryWriter,
        lasting_s: float,
        will_do: Callable[[Kept, Sequence[ReviewFacts]], bool],
    ) -> ReviewSummary:
        def look() -> ReviewSummary | None:
            kept = self._kept(product_id)
            return kept.summary if kept is not None and will_do(kept, reviews) else None

        def make() -> ReviewSummary:
            return self._made(product_id, reviews, writer)

        return once_among_all(self._engine, f"summary:{product_id}", look, make, lasting_s)

    def _made(
        self, product_id: str, reviews: Sequence[ReviewFacts], writer: SummaryWriter
    ) -> ReviewSummary:
        name, problem, written = self._name(product_id), "", None
        if writer is not self._by_code:
            written, problem = self._tried(writer, product_id, name, reviews)
        if written is None:
            written = self._by_code.write(product_id, name, reviews)
        now = utc_now()
        written = written.model_copy(update={"made_at": now.isoformat(timespec="seconds")})
        with writing(self._engine) as session:
            row = session.get(KeptSummary, product_id) or KeptSummary(product_id=product_id)
            row.record = written.model_dump(mode="json")
            row.sources = sources_of(reviews)
            row.maker, row.problem, row.made_at = written.maker, problem, now
            row.times_made += 1
            session.add(row)
        return written

    def _tried(
        self, writer: SummaryWriter, product_id: str, name: str, reviews: Sequence[ReviewFacts]
    ) -> tuple[ReviewSummary | None, str]:
        """What a model wrote where it is true, else why it is not taken."""
        try:
            written = writer.write(product_id, name, reviews)
        except ModelUnavailable as error:
            kind = UNAVAILABLE if error.code == ModelUnavailable.code else "refused"
            return None, f"{kind}: {error.message}"
        found = problems(written, reviews, name)
        return (None, "; ".join(found[:5])) if found else (written, "")

    def _reviews(self, product_id: str) -> list[ReviewFacts]:
        with reading(self._engine) as session:
            return latest_reviews(session, product_id, LATEST)

    def _kept(self, product_id: str) -> Kept | None:
        with reading(self._engine) as session:
            row = session.get(KeptSummary, product_id)
        if row is None:
            return None
        try:
            summary = ReviewSummary.model_validate(row.record)
        except ValidationError:  # of a version before
            return None
        return Kept(summary, row.sources, row.maker, row.problem, row.made_at)

    def _still_true(self, kept: Kept, reviews: Sequence[ReviewFacts]) -> bool:
        """Whether every review that it rests on is there and says the same."""
        now = sources_of(reviews)
        if any(kept.sources.get(name, said) != said for name, said in now.items()):
            return False
        older = [name for name in kept.sources if name not in now]
        if not older:
            return True
        with reading(self._engine) as session:
            return _as_before(session, {name: kept.sources[name] for name in older})

    def _is_fresh(self, kept: Kept, reviews: Sequence[ReviewFacts]) -> bool:
        now = sources_of(reviews)
        new = [name for name in now if name not in kept.sources]
        if len(new) >= self._settings.summary_after_new or not self._still_true(kept, reviews):
            return False
        by_another = self.writer is not self._by_code and self.writer.name != kept.maker
        if by_another and not kept.problem:
            return False
        return self._is_young(kept)

    def _is_young(self, kept: Kept) -> bool:
        """Whether it may stand as it is, as far as time goes."""
        age = utc_now() - kept.made_at
        if kept.problem.startswith(UNAVAILABLE) and age >= RETRY:
            return False
        return age < timedelta(hours=self._settings.summary_hours)

    def _name(self, product_id: str) -> str:
        with reading(self._engine) as session:
            found = session.exec(select(Product.name).where(Product.id == product_id)).first()
        return found or ""


def sources_of(reviews: Sequence[ReviewFacts]) -> dict[str, str]:
    """Id of each review -> a hash of its stars and words."""
    return {review.id: _said(review.rating, review.title, review.text) for review in reviews}


def _said(rating: float, title: str, text: str) -> str:
    return sha256(f"{rating}\0{title}\0{text}".encode("utf-8", "replace")).hexdigest()[:16]


def _as_before(session: Session, sources: dict[str, str]) -> bool:
    """Whether reviews that are not among the newest any more are approved and say the same."""
    rows = session.exec(
        select(Review.id, Review.rating, Review.title, Review.text)
        .where(col(Review.id).in_(list(sources)))
        .where(col(Review.approved).is_(True))
    )
    now = {name: _said(rating, title, text) for name, rating, title, text in rows}
    return now == sources
