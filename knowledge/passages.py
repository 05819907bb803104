"""The shop's help texts as passages: one a question, one or more a section of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from data.models import Document, Faq
from knowledge.markdown import chunks, plain

FAQ = "faq"


@dataclass(frozen=True)
class HelpPassage:
    """A piece of help text with where it stands."""

    id: str
    source: str
    title: str
    section: str
    text: str

    @property
    def key(self) -> str:
        """Its id in the index, where questions and documents share one space."""
        return f"{'faq' if self.source == FAQ else 'document'}/{self.id}"

    @property
    def title_key(self) -> str:
        """The id in the index of its heading's own vector."""
        return f"{self.key}?"

    @property
    def embedded(self) -> str:
        """The text that its vector stands for."""
        head = f"{self.title}: {self.section}" if self.section else self.title
        return f"{head}\n{self.text}"

    @property
    def heading(self) -> str:
        """What it is about in a few words: the question, or the nearest heading."""
        return self.section.rsplit(" > ", 1)[-1] or self.title


def help_passages(session: Session) -> list[HelpPassage]:
    """Every passage the shop may answer with, in a fixed order."""
    faqs = session.exec(select(Faq).order_by(Faq.id)).all()
    documents = session.exec(
        select(Document).where(col(Document.status) == "published").order_by(Document.id)
    ).all()
    return passages_of(faqs, documents)


def passages_of(faqs: Sequence[Faq], documents: Sequence[Document]) -> list[HelpPassage]:
    """The passages of these questions and documents."""
    passages = [HelpPassage(faq.id, FAQ, faq.question, "", faq.answer) for faq in faqs]
    for document in documents:
        passages += _of_document(document)
    return passages


def _of_document(document: Document) -> list[HelpPassage]:
    return [
        HelpPassage(
            id=f"{document.id}#{number}",
            source=document.kind,
            title=document.title,
            section=_section(chunk.headings, document.title),
            text=plain(chunk.text),
        )
        for number, chunk in enumerate(chunks(document.text), start=1)
    ]


def _section(headings: tuple[str, ...], title: str) -> str:
    """The path of headings, without a first one that only repeats the title."""
    if headings and headings[0].casefold() == title.casefold():
        headings = headings[1:]
    return " > ".join(headings)
