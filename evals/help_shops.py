"""Shops whose help texts are asked about: the demo shop, and others written for the purpose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from data.models import Document, Faq
from data.seed.help_texts import faqs, policies
from data.yaml_file import read_yaml
from knowledge.embedding import CachedEmbedder, Vectors
from knowledge.help_corpus import HelpCorpus
from knowledge.passages import HelpPassage, passages_of

QUESTIONS = Path(__file__).parent / "data" / "help_questions.jsonl"
SAME_ANSWERS = QUESTIONS.parent / "help_same_answers.yaml"
FITTING = QUESTIONS.parent / "fitting_shops"
"""Shops of other trades than the demo shop that the models are fitted on beside it."""
UNSEEN = QUESTIONS.parent / "unseen_shops"
"""Shops that nothing is fitted on."""


@dataclass(frozen=True)
class Question:
    """A labelled question: the FAQs and documents that answer it, none if nothing does."""

    text: str
    answerable: bool
    sources: frozenset[str]
    for_fitting: bool = False

    @property
    def held_out(self) -> bool:
        """Whether it was kept from fitting: one of two, by the hash of its text.

        Questions that were added later are all for fitting.
        """
        return not self.for_fitting and sha256(self.text.encode()).digest()[0] % 2 == 1


def read_questions(path: Path) -> list[Question]:
    """The labelled questions of a file, a JSON record a line."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Question(r["question"], r["answerable"], frozenset(r["sources"]), r.get("split") == "fit")
        for r in records
    ]


def demo_questions() -> list[Question]:
    """What is asked in the demo shop, with the sections that say the same as a labelled FAQ."""
    same = {faq: frozenset(sections) for faq, sections in read_yaml(SAME_ANSWERS).items()}
    return [
        replace(one, sources=one.sources.union(*(same.get(name, ()) for name in one.sources)))
        for one in read_questions(QUESTIONS)
    ]


def demo_passages() -> list[HelpPassage]:
    """The passages of the demo shop."""
    documents = [{k: v for k, v in d.items() if k != "updated_at"} for d in policies()]
    return passages_of([Faq(**faq) for faq in faqs()], [Document(**d) for d in documents])


def shop_passages(folder: Path) -> list[HelpPassage]:
    """The passages of a shop whose texts stand in a folder."""
    faqs = [Faq(**one) for one in read_yaml(folder / "faqs.yaml")]
    documents = [
        Document(id=path.stem, title=_title(text), kind="policy", text=text)
        for path in sorted(folder.glob("*.md"))
        if (text := path.read_text("utf-8"))
    ]
    return passages_of(faqs, documents)


def shop_questions(folder: Path) -> list[Question]:
    """What is asked in a shop whose texts stand in a folder."""
    return read_questions(folder / "questions.jsonl")


def folders(of: Path) -> list[Path]:
    """The shops of one sort, by name."""
    return sorted(folder for folder in of.iterdir() if folder.is_dir())


def _title(text: str) -> str:
    return text.split("\n", 1)[0].lstrip("# ")


@dataclass(frozen=True)
class AskedShop:
    """A shop's texts with what is asked there."""

    name: str
    corpus: HelpCorpus
    texts: Vectors
    headings: Vectors
    questions: Sequence[Question]

    def part(self, rows: Sequence[int]) -> HelpCorpus:
        """A shop of some of its passages only."""
        passages = [self.corpus.passages[row] for row in rows]
        return HelpCorpus(passages, self.texts[list(rows)], self.headings[list(rows)])


def asked_shop(
    name: str,
    passages: Sequence[HelpPassage],
    questions: Sequence[Question],
    embedder: CachedEmbedder,
) -> AskedShop:
    """The shop with its passages embedded and indexed."""
    texts = embedder.embed_content([passage.embedded for passage in passages])
    headings = embedder.embed_content([passage.heading for passage in passages])
    return AskedShop(name, HelpCorpus(passages, texts, headings), texts, headings, questions)


def corpus_of(passages: Sequence[HelpPassage], embedder: CachedEmbedder) -> HelpCorpus:
    """The passages, embedded and indexed."""
    return asked_shop("", passages, (), embedder).corpus


def source_of(passage: HelpPassage) -> str:
    """The FAQ or document that a passage comes from."""
    return passage.id.split("#")[0]


def answers(passage: HelpPassage, sources: frozenset[str]) -> bool:
    """Whether the passage is named: by its FAQ or document, or by one section of that."""
    source = source_of(passage)
    return source in sources or f"{source}/{passage.heading}" in sources
