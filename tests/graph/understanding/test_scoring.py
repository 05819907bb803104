"""Requests are scored by words, and by MiniLM as packaged and as taught to read requests."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from data.errors import IndexUnavailable
from data.settings import Settings
from graph.understanding.intents import READER, Said, intent_head
from graph.understanding.scoring import IntentScorer
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.embedding_cache import EmbeddingCache
from tests.other_model import OtherModel

# Wishes without a word that says so.
CHOICES = [Said("the mug's a yes"), Said("burgundy ones would please her")]


def _likeliest(scorer: IntentScorer, said: Said) -> str:
    return scorer.head.intents[int(scorer.scores([said])[0].argmax())]


def test_the_reader_reads_otherwise_than_the_packaged_model(tmp_path: Path) -> None:
    embedder = open_embedder(Settings(home=tmp_path, _env_file=None))
    reader = embedder.taught(READER)
    assert reader is not None
    texts = [one.text for one in CHOICES]
    plain, read = embedder.embed(texts), reader.embed(texts)
    assert np.allclose(np.linalg.norm(read, axis=1), 1, atol=1e-3)
    assert (plain * read).sum(axis=1).max() < 0.95
    assert np.allclose(embedder.embed(texts), plain), "the packaged model stays as it is"


def test_vectors_of_both_are_scored(tmp_path: Path) -> None:
    scorer = IntentScorer(open_embedder(Settings(home=tmp_path, _env_file=None)))
    assert scorer.head.dimension == 2 * 384
    assert scorer.scores(CHOICES).shape == (2, len(intent_head().intents))
    assert _likeliest(scorer, Said("what do you charge for shipping to Oslo")) == "delivery"


def test_beside_another_model_requests_are_read_all_the_same(
    tmp_path: Path, embedding_home: Path
) -> None:
    minilm = open_embedder(Settings(home=embedding_home))
    other = CachedEmbedder(OtherModel(), EmbeddingCache(tmp_path / "cache.db"), lambda: minilm)
    assert other.taught(READER) is None
    scorer = IntentScorer(other)
    assert scorer.knows
    assert np.allclose(scorer.scores(CHOICES), IntentScorer(minilm).scores(CHOICES), atol=1e-3)


def test_without_minilm_words_alone_are_read(tmp_path: Path) -> None:
    def missing() -> CachedEmbedder:
        raise IndexUnavailable("not installed")

    cache = EmbeddingCache(tmp_path / "cache.db")
    for other in (
        CachedEmbedder(OtherModel(), cache),
        CachedEmbedder(OtherModel(), cache, missing),
    ):
        scorer = IntentScorer(other)
        assert not scorer.knows
        assert np.isfinite(scorer.scores(CHOICES)).all()


def test_where_nothing_can_be_written_the_packaged_model_reads_alone(
    tmp_path: Path, embedding_home: Path
) -> None:
    """A file is missing that holds the reader's weights."""
    embedder = open_embedder(Settings(home=embedding_home))
    scorer = IntentScorer(embedder, reader=tmp_path / "none.npz")
    assert scorer.knows
    assert np.isfinite(scorer.scores(CHOICES)).all()
    assert _likeliest(scorer, Said("checkout please")) == "checkout"
