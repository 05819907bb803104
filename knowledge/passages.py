"""The shop's help texts as passages: one a question, one or more a section of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from data.documents import current_chunks
from data.models import Document, Faq
from knowledge.ingestion.piece import Piece
from knowledge.markdown import chunks, plain

FAQ, PUBLISHED = "faq", "published"


@dataclass(frozen=True)
class HelpPassage:
    """A piece of help text with where it stands."""

    id: str
    source: str
    title: str
    section: str
    text: str
    document_id: str | None = None
    page: int | None = None
    category: str = ""
    tags: tuple[str, ...] = ()
    priority: int = 0

    @property
    def key(self) -> str:
        """Its id in the index, where questions and documents share one space."""
        return f"{'faq' if self.document_id is None else 'document'}/{self.id}"

    @property
    def source_key(self) -> str:
        """Names the FAQ or document that it is of."""
        return f"Faq/{self.id}" if self.document_id is None else f"Document/{self.document_id}"

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
    faqs = session.exec(select(Faq).where(col(Faq.status) == PUBLISHED).order_by(Faq.id)).all()
    documents = session.exec(
        select(Document).where(col(Document.status) == PUBLISHED).order_by(Document.id)
    ).all()
    kept = kept_pieces(session, [document.id for document in documents])
    passages = passages_of(faqs, ())
    for document in documents:
        passages += document_passages(document, kept.get(document.id))
    return passages


def sources_published(session: Session, passages: Iterable[HelpPassage]) -> set[str]:
    """Those of the FAQs and documents of these passages that may answer now, by `source_key`."""
    named: dict[type[Faq] | type[Document], set[str]] = {Faq: set(), Document: set()}
    for one in passages:
        named[Faq if one.document_id is None else Document].add(one.document_id or one.id)
    found = set()
    for table, ids in named.items():
        if ids:
            told = select(table.id).where(col(table.id).in_(ids), col(table.status) == PUBLISHED)
            found |= {f"{table.__name__}/{key}" for key in session.exec(told)}
    return found


def passages_of(faqs: Sequence[Faq], documents: Sequence[Document]) -> list[HelpPassage]:
    """The passages of these questions and documents, the documents cut as they are by default."""
    passages = [
        HelpPassage(faq.id, FAQ, faq.question, "", faq.answer, category=faq.category)
        for faq in faqs
    ]
    for document in documents:
        passages += document_passages(document)
    return passages


def kept_pieces(session: Session, ids: Sequence[str]) -> dict[str, list[Piece]]:
    """The pieces of the documents' current versions; nothing of one that was never cut."""
    return {
        name: [Piece(tuple(row.headings), row.text, row.page) for row in rows]
        for name, rows in current_chunks(session, ids).items()
    }


def document_passages(
    document: Document, pieces: Iterable[Piece] | None = None
) -> list[HelpPassage]:
    """The passages of a document: of its kept pieces, else cut as by default."""
    if pieces is None:
        pieces = (Piece(chunk.headings, chunk.text) for chunk in chunks(document.text))
    return [
        HelpPassage(
            id=f"{document.id}#{number}",
            source=document.kind,
            title=document.title,
            section=_section(piece.headings, document.title),
            text=plain(piece.text),
            document_id=document.id,
            page=piece.page,
            category=document.category,
            tags=tuple(document.tags),
            priority=document.priority,
        )
        for number, piece in enumerate(pieces, start=1)
    ]


def texts_of(passages: Iterable[HelpPassage]) -> list[str]:
    """What is embedded of the passages: each one's text and its heading."""
    return [text for one in passages for text in (one.embedded, one.heading)]


def _section(headings: tuple[str, ...], title: str) -> str:
    """The path of headings, without a first one that only repeats the title."""
    if headings and headings[0].casefold() == title.casefold():
        headings = headings[1:]
    return " > ".join(headings)
