"""Turn texts into vectors: the packaged MiniLM by default, other models by setting."""

from __future__ import annotations

import logging
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from data.errors import IndexUnavailable, ShopError
from data.progress import Progress, silent
from data.settings import Settings
from knowledge.embedding_cache import EmbeddingCache
from knowledge.embedding_provider import ProviderEmbedder, provider_of
from knowledge.word_vectors import PlainReading, TextReading

Vectors = NDArray[np.float32]
"""Shape (n, dimension), every row of length 1."""

LRU_TEXTS = 4096
STORE_EVERY = 256
READ_AT_ONCE = 10_000


class Embedder(Protocol):
    """What turns texts into vectors; blocking, safe to call from several threads."""

    @property
    def name(self) -> str:
        """Names the model and its build: vectors of different names do not mix."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts, in their order, each of length 1."""

    def reading(self, text: str) -> TextReading:
        """The text whole and without parts of it."""


@runtime_checkable
class Teachable(Protocol):
    """A model that takes weights of another's making beside its own."""

    def taught(self, change: Path) -> Embedder:
        """The same model with what a file adds to its weights; OSError where that cannot be."""


@runtime_checkable
class SegmentReader(Protocol):
    """A model that reads several texts at once, each in the light of the others."""

    def segments(self, first: str, others: Sequence[str]) -> Vectors:
        """A row for each of the other texts, read behind the first; not of length 1."""


class CachedEmbedder:
    """An embedder that computes no text twice.

    Questions are remembered in memory only, for they may be personal; the shop's own
    content (`embed_content`) is remembered on disk, by its hash.
    """

    def __init__(
        self,
        inner: Embedder,
        cache: EmbeddingCache,
        packaged: Callable[[], Embedder] | None = None,
    ) -> None:
        """Remember what `inner` computes; `packaged` opens MiniLM where that is another model."""
        self._inner = inner
        self._cache = cache
        self._packaged = packaged
        self._recent: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    @property
    def name(self) -> str:
        """The name of the model inside."""
        return self._inner.name

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._inner.dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts, from memory where they were asked for lately."""
        found = self._remembered(texts)
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        if missing:
            found.update(zip(missing, self._inner.embed(missing), strict=True))
            self._remember({text: found[text] for text in missing})
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        return np.stack([found[text] for text in texts])

    def reading(self, text: str) -> TextReading:
        """The text whole and without parts of it; not remembered."""
        return self._inner.reading(text)

    def packaged(self) -> CachedEmbedder | None:
        """MiniLM, which is packaged, beside another model; None where it cannot be had."""
        try:
            return self._packaged and CachedEmbedder(self._packaged(), self._cache)
        except IndexUnavailable as error:
            logging.getLogger(__name__).warning("Words alone are read: %s", error)
            return None

    def taught(self, change: Path) -> Embedder | None:
        """The same model with what a file adds to its weights; None of a model that takes none."""
        model = self._taught(change)
        return model and CachedEmbedder(model, self._cache)

    def segment_reader(self, change: Path) -> SegmentReader | None:
        """The same as it reads several texts at once; None of a model that cannot."""
        model = self._taught(change)
        return model if isinstance(model, SegmentReader) else None

    def _taught(self, change: Path) -> Embedder | None:
        if not isinstance(self._inner, Teachable):
            return None
        try:
            return self._inner.taught(change)
        except OSError as error:
            logging.getLogger(__name__).warning("The model stays as packaged: %s", error)
            return None

    def embed_content(
        self, texts: Sequence[str], stage: str = "embedding", progress: Progress = silent
    ) -> Vectors:
        """The vectors of the shop's own texts, computed only where the disk has none."""
        found = np.empty((len(texts), self.dimension), np.float32)
        places: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            places[text].append(place)
        missing = self._from_disk(places, found)
        for start in range(0, len(missing), STORE_EVERY):
            progress(stage, start, len(missing))
            batch = missing[start : start + STORE_EVERY]
            vectors = dict(zip(batch, self._inner.embed(batch), strict=True))
            self._cache.put(self.name, vectors)
            for text, vector in vectors.items():
                found[places[text]] = vector
        if missing:
            progress(stage, len(missing), len(missing))
        return found

    def kept_keys(self, texts: Iterable[str]) -> list[str]:
        """The names under which the disk may keep vectors of the texts, for `forget`."""
        return self._cache.keys(texts)

    def forget(self, keys: Sequence[str]) -> int:
        """Take the vectors of these names off the disk, all out of memory; how many there were."""
        with self._lock:
            self._recent.clear()
        return self._cache.forget(keys)

    def _from_disk(self, places: Mapping[str, list[int]], found: Vectors) -> list[str]:
        """Put the vectors that are kept on disk in their places; the other texts, by length."""
        wanted, missing = list(places), []
        for start in range(0, len(wanted), READ_AT_ONCE):
            part = wanted[start : start + READ_AT_ONCE]
            kept = self._cache.get(self.name, part)
            for text, vector in kept.items():
                found[places[text]] = vector
            missing += [text for text in part if text not in kept]
        return sorted(missing, key=len)

    def _remembered(self, texts: Sequence[str]) -> dict[str, Vectors]:
        with self._lock:
            found = {text: self._recent[text] for text in texts if text in self._recent}
            for text in found:
                self._recent.move_to_end(text)
        return found

    def _remember(self, vectors: dict[str, Vectors]) -> None:
        with self._lock:
            self._recent.update(vectors)
            while len(self._recent) > LRU_TEXTS:
                self._recent.popitem(last=False)


class SentenceTransformersEmbedder:
    """Any model of sentence-transformers, by its name or folder; needs the extra `embeddings`."""

    def __init__(self, model: str, batch: int) -> None:
        """Load the model; raises ShopError where the extra or the model is missing."""
        try:
            from sentence_transformers import SentenceTransformer
        except ModuleNotFoundError as error:
            raise ShopError(
                f"The embedding model {model!r} needs sentence-transformers: "
                "pip install 'smartshop[embeddings]', or set SMARTSHOP_EMBEDDING_MODEL=minilm."
            ) from error
        try:
            self._model = SentenceTransformer(model)
        except (OSError, ValueError) as error:
            raise ShopError(f"The embedding model {model!r} cannot be loaded.") from error
        self._batch = batch
        self._lock = Lock()
        self.name = f"sentence-transformers:{model}"
        self.dimension = int(self.embed(["size"]).shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts, in their order, each of length 1."""
        with self._lock:
            vectors = self._model.encode(
                list(texts),
                batch_size=self._batch,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, np.float32)

    def reading(self, text: str) -> PlainReading:
        """The text, of which every part left out costs a run of the model."""
        return PlainReading(text, self.embed)


def open_embedder(settings: Settings) -> CachedEmbedder:
    """The embedder of the settings; raises ShopError where its model cannot be had."""
    cache = EmbeddingCache(settings.cache_dir / "embeddings.db")
    if settings.embedding_model == "minilm":
        return CachedEmbedder(_minilm(settings), cache)
    provided = provider_of(settings.embedding_model)
    inner: Embedder = (
        ProviderEmbedder(settings, *provided)
        if provided
        else SentenceTransformersEmbedder(settings.embedding_model, settings.embedding_batch)
    )
    return CachedEmbedder(inner, cache, partial(_minilm, settings))


def _minilm(settings: Settings) -> Embedder:
    from knowledge.minilm import open_minilm

    folder: Path = settings.cache_dir / "models"
    try:
        return open_minilm(folder, settings.embedding_batch, settings.worker_threads)
    except OSError as error:
        raise IndexUnavailable(f"The embedding model cannot be written: {error}") from error
