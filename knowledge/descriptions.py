"""Product descriptions: written, checked, queued for an operator, and shown once approved."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Protocol

from sqlalchemy import Engine, update
from sqlmodel import Session, col, func, select

from data.catalogue import product_fact
from data.changes import note_products
from data.claims import once_among_all
from data.database import reading, writing
from data.errors import FailsChecks, InvalidInput, ModelUnavailable, NotFound, ShopError
from data.facts import ReviewFacts
from data.models import Description, Product
from data.models.columns import utc_now
from data.review_rows import count_reviews, latest_reviews
from data.settings import Settings
from knowledge.description_check import Backing, description_problems
from knowledge.description_records import (
    APPROVED,
    PENDING,
    REJECTED,
    REPLACED,
    STATUSES,
    DescriptionRecord,
    WrittenText,
    record_of,
)
from knowledge.description_writer import write_description
from knowledge.product_language import ENGLISH, told_language
from knowledge.review_summary import EMBEDDED, LATEST, ReviewSummary

OPERATOR = "operator"
AUTOMATIC = "automatic"
MOST_REASON_CHARS = 500


class DescriptionWriter(Protocol):
    """What writes a description; blocking, safe to call from several threads."""

    @property
    def name(self) -> str:
        """Names it in the record."""

    def write(self, backing: Backing, summary: ReviewSummary | None) -> WrittenText | None:
        """The text, None where there is too little to say; ModelUnavailable where it cannot."""


class DescriptionByCode:
    """The embedded writer of descriptions."""

    name = EMBEDDED

    def write(self, backing: Backing, summary: ReviewSummary | None) -> WrittenText | None:
        """The text by rules; None where there is too little to say, or not in English."""
        if told_language(backing.product) not in (None, ENGLISH):
            return None
        text = write_description(backing, summary)
        return None if text is None else WrittenText(text)


class Descriptions:
    """Blocking, safe to call from several threads and processes.

    Every text waits for an operator, whether it passes the checks or not, unless the setting
    lets those that pass be shown at once. Until then customers read the shop's own text.
    """

    def __init__(
        self,
        settings: Settings,
        engine: Engine,
        brands: Callable[[], Collection[str]],
        summary_of: Callable[[str], ReviewSummary | None],
    ) -> None:
        """Write nothing yet; `brands` gives those of the catalogue."""
        self._settings = settings
        self._engine = engine
        self._brands = brands
        self._summary_of = summary_of
        self._by_code = DescriptionByCode()
        self.writer: DescriptionWriter = self._by_code

    def describe(self, product_id: str) -> DescriptionRecord | None:
        """The newest text of a product, written now where none is or the last is out of date.

        None where there is too little to say, or where the product is told in a language that
        the writer does not write. Raises NotFound where no such product is on sale.
        """

        def look() -> DescriptionRecord | None:
            with reading(self._engine) as session:
                return self._current(session, product_id)

        found = look()
        if found is not None:
            return found
        made = once_among_all(
            self._engine,
            f"description:{product_id}",
            # None is an answer too: it is wrapped, so that it ends the waiting of others.
            lambda: (one,) if (one := look()) else None,
            lambda: (self._written(product_id),),
            self._settings.text_claim_s,
        )
        return made[0]

    def listed(self, status: str | None, limit: int, skip: int = 0) -> list[DescriptionRecord]:
        """Texts of a status, or all but replaced ones, oldest first."""
        wanted = select(Description, Product.name).join(
            Product, col(Product.id) == col(Description.product_id)
        )
        chosen = [status] if status else list(STATUSES)
        wanted = wanted.where(col(Description.status).in_(chosen))
        with reading(self._engine) as session:
            rows = session.exec(wanted.order_by(col(Description.id)).offset(skip).limit(limit))
            return [record_of(row, name) for row, name in rows]

    def count(self, status: str | None) -> int:
        """How many texts there are of a status, or in all but for replaced ones."""
        counted = select(func.count()).select_from(Description)
        chosen = [status] if status else list(STATUSES)
        with reading(self._engine) as session:
            return session.exec(counted.where(col(Description.status).in_(chosen))).one()

    def approve(self, description_id: int, by: str, *, force: bool = False) -> DescriptionRecord:
        """Show the text from now on; one that has problems only by force, which is recorded.

        Raises:
            NotFound: There is no such text.
            FailsChecks: It has problems and is not forced.
        """
        with self._deciding(description_id, by, APPROVED) as (session, row, product):
            self._check(session, row, force or row.forced)
            row.facts_hash = product.content_hash
            _replace_others(session, row)
        return record_of(row, product.name)

    def edit(
        self, description_id: int, text: str, by: str, *, force: bool = False
    ) -> DescriptionRecord:
        """Put an operator's own text in its place, to be approved; checked like any other.

        Raises:
            NotFound: There is no such text.
            FailsChecks: It has problems and is not forced.
        """
        with self._deciding(description_id, by, PENDING) as (session, row, product):
            row.text, row.maker, row.prompts = " ".join(text.split()), OPERATOR, {}
            self._check(session, row, force)
        return record_of(row, product.name)

    def reject(self, description_id: int, by: str, reason: str) -> DescriptionRecord:
        """Never show the text; the shop's own stays, or the one approved before."""
        with self._deciding(description_id, by, REJECTED) as (_, row, product):
            row.reason = reason[:MOST_REASON_CHARS]
        return record_of(row, product.name)

    @contextmanager
    def _deciding(
        self, description_id: int, by: str, status: str
    ) -> Iterator[tuple[Session, Description, Product]]:
        """The text to decide on, with its product; nothing is changed where the decision fails."""
        with writing(self._engine) as session:
            row = session.get(Description, description_id, with_for_update=True)
            product = session.get(Product, row.product_id) if row else None
            if row is None or product is None:
                raise NotFound("There is no such description.")
            if row.status == REPLACED:
                raise ShopError("A newer description has taken its place.", "replaced")
            yield session, row, product
            row.status, row.decided_by, row.decided_at = status, by, utc_now()
            session.add(row)
            note_products(session, [row.product_id])

    def _check(self, session: Session, row: Description, force: bool) -> None:
        """Hold the text against the record as it is now."""
        if not row.text.strip():
            raise InvalidInput("A description needs some words.")
        found = description_problems(row.text, self._backing(session, row.product_id))
        row.problems = [problem.model_dump() for problem in found]
        if found and not force:
            raise FailsChecks(
                f"The text has {len(found)} problems: {found[0].message}", problems=row.problems
            )
        row.forced = bool(found)

    def _written(self, product_id: str) -> DescriptionRecord | None:
        """A new text, kept with what is wrong with it."""
        with reading(self._engine) as session:
            backing = self._backing(session, product_id)
            product = session.get(Product, product_id)
            count = count_reviews(session, product_id)
        summary = self._summary_of(product_id)
        written, maker = self._text(backing, summary)
        if written is None or product is None:
            return None
        found = description_problems(written.text, backing)
        row = Description(
            product_id=product_id,
            original=product.description,
            text=written.text,
            prompts=written.prompts,
            problems=[problem.model_dump() for problem in found],
            maker=maker,
            facts_hash=product.content_hash,
            review_count=count,
        )
        with writing(self._engine) as session:
            _replace_others(session, row, [PENDING, REJECTED])
            if self._settings.descriptions_auto_approve and not found:
                _replace_others(session, row)
                row.status, row.decided_by, row.decided_at = APPROVED, AUTOMATIC, utc_now()
                note_products(session, [product_id])
            session.add(row)
            session.flush()
            return record_of(row, product.name)

    def _text(
        self, backing: Backing, summary: ReviewSummary | None
    ) -> tuple[WrittenText | None, str]:
        if self.writer is not self._by_code:
            try:
                return self.writer.write(backing, summary), self.writer.name
            except ModelUnavailable:  # the embedded writer never fails
                pass
        return self._by_code.write(backing, summary), self._by_code.name

    def _current(self, session: Session, product_id: str) -> DescriptionRecord | None:
        """The newest text that is not out of date: by age, new reviews, or a changed record."""
        product = session.get(Product, product_id)
        if product is None or not product.active:
            raise NotFound(f"There is no product {product_id!r}.")
        newest = select(Description).where(Description.product_id == product_id)
        newest = newest.where(col(Description.status) != REPLACED)
        row = session.exec(newest.order_by(col(Description.id).desc()).limit(1)).first()
        if row is None or row.facts_hash != product.content_hash:
            return None
        if utc_now() - row.created_at >= timedelta(days=self._settings.description_days):
            return None
        new = count_reviews(session, product_id) - row.review_count
        if new >= self._settings.description_after_new:
            return None
        return record_of(row, product.name)

    def _backing(self, session: Session, product_id: str) -> Backing:
        product = product_fact(session, product_id)
        if product is None:
            raise NotFound(f"There is no product {product_id!r}.")
        reviews = latest_reviews(session, product_id, LATEST)
        return Backing(product, _texts(reviews), frozenset(self._brands()))


def _texts(reviews: Sequence[ReviewFacts]) -> list[str]:
    return [f"{review.title}. {review.text}" for review in reviews]


def _replace_others(session: Session, row: Description, statuses: Sequence[str] = STATUSES) -> None:
    """Take the product's other texts of these statuses out of the queue and out of sight."""
    others = update(Description).where(col(Description.product_id) == row.product_id)
    others = others.where(col(Description.status).in_(list(statuses)))
    if row.id is not None:
        others = others.where(col(Description.id) != row.id)
    session.execute(others.values(status=REPLACED))
