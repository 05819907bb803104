"""The shop's FAQs as an operator keeps them: what changes is found, or no longer found, at once."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from data.database import overwrite_deleted, reading, writing
from data.errors import InvalidInput
from data.faqs import (
    HELP,
    FaqChangeFacts,
    FaqFacts,
    add_faq,
    all_faqs,
    category_tree,
    change_faq,
    changes_of,
    faq_of,
    fields_of,
    remove_faq,
    restore_faq,
)
from data.models import DocumentJob
from knowledge.forgetting import erasure, faq_texts_ever
from knowledge.shop import Shop
from knowledge.similar_questions import SimilarFaq, similar_faqs

COLUMNS = ("id", "question", "answer", "category", "status", "updated_at")


class FaqBook:
    """The FAQs of one shop; blocking, safe to use from several threads and processes."""

    def __init__(self, shop: Shop) -> None:
        """Read nothing yet."""
        self._shop = shop

    def get(self, faq_id: str) -> FaqFacts:
        """The FAQ of that id; raises NotFound."""
        with reading(self._shop.engine) as session:
            return faq_of(session, faq_id)

    def all(
        self, status: str | None = None, category: str | None = None, words: str = ""
    ) -> list[FaqFacts]:
        """FAQs of a status, in a category or below it, with all the words."""
        with reading(self._shop.engine) as session:
            return all_faqs(session, status, category, words)

    def categories(self) -> list[dict[str, Any]]:
        """The tree of categories: name, path, count, below."""
        return category_tree(faq.category for faq in self.all())

    def add(
        self, values: Mapping[str, Any], by: str, hint: Sequence[Mapping[str, Any]] = ()
    ) -> FaqFacts:
        """Write a new FAQ; raises InvalidInput."""
        with writing(self._shop.engine) as session:
            made = add_faq(session, fields_of(values), by, hint)
        self._renew()
        return made

    def change(self, faq_id: str, values: Mapping[str, Any], by: str) -> FaqFacts:
        """Set some fields of a FAQ; raises NotFound and InvalidInput."""
        with writing(self._shop.engine) as session:
            changed = change_faq(session, faq_id, values, by)
        self._renew()
        return changed

    def delete(self, faq_id: str, by: str, *, forget: bool = False) -> DocumentJob:
        """Take a FAQ away; `forget`: its history as well. From then on it answers no more.

        Returns the job that takes its vectors out of every file. Raises NotFound.
        """
        with writing(self._shop.engine) as session:
            overwrite_deleted(session)
            texts = faq_texts_ever(session, faq_id)
            remove_faq(session, faq_id, by, forget=forget)
            return erasure(session, self._shop, f"faq/{faq_id}"[:200], texts)

    def history(self, faq_id: str) -> list[FaqChangeFacts]:
        """What a FAQ was after each change, oldest first; raises NotFound."""
        with reading(self._shop.engine) as session:
            return changes_of(session, faq_id)

    def restore(self, faq_id: str, number: int, by: str) -> FaqFacts:
        """Make a FAQ what it was after its change of that number; raises NotFound."""
        with writing(self._shop.engine) as session:
            restored = restore_faq(session, faq_id, number, by)
        self._renew()
        return restored

    def similar(self, question: str, but: str = "", most: int = 5) -> list[SimilarFaq]:
        """FAQs, drafts too, that ask the same, the likeliest first; without the one of id `but`."""
        faqs = [faq for faq in self.all() if faq.id != but and faq.status != "archived"]
        return similar_faqs(self._shop.index, self._shop.embedder, question, faqs, most)

    def export(self, form: Literal["json", "csv"]) -> str:
        """All FAQs in a form that `import` reads; raises InvalidInput for another form."""
        records = [faq.model_dump(mode="json", include=set(COLUMNS)) for faq in self.all()]
        if form == "json":
            return json.dumps(records, ensure_ascii=False, indent=1) + "\n"
        if form != "csv":
            raise InvalidInput("format: it is json or csv.")
        written = io.StringIO()
        table = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
        table.writeheader()
        table.writerows(records)
        return written.getvalue()

    def _renew(self) -> None:
        self._shop.index.sync([HELP])
