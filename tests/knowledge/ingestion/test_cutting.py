"""Each strategy cuts to its size, loses nothing, and knows headings and pages."""

from __future__ import annotations

import itertools

import pytest

from data.document_options import Cutting, Strategy, stated
from data.errors import InvalidInput
from data.seed.help_texts import policies
from knowledge.embedding import CachedEmbedder
from knowledge.ingestion.cutting import pieces
from knowledge.ingestion.length import token_count
from knowledge.markdown import chunks

STRATEGIES: tuple[Strategy, ...] = ("fixed", "semantic", "recursive")
PROSE = " ".join(f"Sentence number {n} says something about matter {n % 7}." for n in range(300))


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("size", [64, 200, 512])
def test_no_piece_is_larger_than_asked(
    strategy: Strategy, size: int, embedder: CachedEmbedder
) -> None:
    how = Cutting(strategy=strategy, chunk_size=size, overlap=0)
    found = pieces(f"# A\n\n{PROSE}\n", [], how, embedder)
    assert len(found) > 1
    assert all(token_count(piece.text) <= size for piece in found)
    assert " ".join(" ".join(piece.text.split()) for piece in found) == PROSE
    assert {piece.headings for piece in found} == {("A",)}


@pytest.mark.parametrize("strategy", ["fixed", "recursive"])
def test_pieces_overlap_as_asked(strategy: Strategy, embedder: CachedEmbedder) -> None:
    how = Cutting(strategy=strategy, chunk_size=200, overlap=40)
    found = [piece.text for piece in pieces(PROSE, [], how, embedder)]
    for one, two in itertools.pairwise(found):
        shared = next(n for n in range(len(two), -1, -1) if one.endswith(two[:n].rstrip()))
        assert 0 < token_count(two[:shared]) <= 40


def test_meaning_cuts_where_the_matter_changes(embedder: CachedEmbedder) -> None:
    tea = "Green tea steeps for two minutes. Black tea wants boiling water. Tea keeps in tins. " * 3
    bikes = "Bicycles need oil on the chain. Tyres lose air in winter. Brakes squeal when wet. " * 3
    how = Cutting(strategy="semantic", chunk_size=512)
    found = [piece.text for piece in pieces(tea + bikes, [], how, embedder)]
    assert len(found) > 1
    assert not any("Bicycles" in text and "Green tea" in text for text in found[1:])


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_piece_knows_its_page(strategy: Strategy, embedder: CachedEmbedder) -> None:
    lines = [f"Page {n} tells of the matter number {n} and of no other. " * 6 for n in range(1, 9)]
    text = "\n\n".join(lines)
    how = Cutting(strategy=strategy, chunk_size=64, overlap=10)
    found = pieces(text, list(range(0, 16, 2)), how, embedder)
    told = {piece.page for piece in found}
    assert told == set(range(1, 9)) or strategy == "fixed"
    for piece in found:
        # One that begins with the last words of a page may name the next one only.
        named = [n for n in range(1, 9) if f"number {n} " in piece.text]
        assert piece.page in (named[0], named[0] - 1)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_script_without_blanks_is_cut_too(strategy: Strategy, embedder: CachedEmbedder) -> None:
    how = Cutting(strategy=strategy, chunk_size=128, overlap=0)
    found = pieces("商品は三十日以内に返品できます。" * 60, [], how, embedder)
    assert len(found) > 4
    assert all(len(piece.text) <= 200 for piece in found)


def test_the_usual_cutting_is_that_of_help_search(embedder: CachedEmbedder) -> None:
    for policy in policies():
        usual = [
            (piece.headings, piece.text)
            for piece in pieces(policy["text"], [], Cutting(), embedder)
        ]
        assert usual == [(chunk.headings, chunk.text) for chunk in chunks(policy["text"])]


@pytest.mark.parametrize(
    "values", [{"strategy": "magic"}, {"chunk_size": 3}, {"chunk_size": 64, "overlap": 64}]
)
def test_an_impossible_cutting_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        stated(Cutting, values)
