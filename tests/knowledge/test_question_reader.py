"""Questions are read by MiniLM with weights of its own; passages and other models are not."""

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from data.settings import Settings
from knowledge.embedding import CachedEmbedder
from knowledge.minilm import package_folder
from knowledge.onnx_model import changed
from knowledge.question_reader import USUAL_MOVE, WEIGHTS, question_reader
from tests.other_model import OtherModel

QUESTION = "how do I stop the adverts in my inbox"
ANSWER = "You can unsubscribe from our newsletter with the link at its end."


def test_a_question_is_read_nearer_to_its_answer(embedder: CachedEmbedder, tmp_path: Path) -> None:
    """In the space of the passages, which stay as they are."""
    reader = question_reader(Settings(home=tmp_path, _env_file=None), embedder)
    answer, plain, read = (
        embedder.embed([ANSWER])[0],
        embedder.embed([QUESTION])[0],
        reader.reading(QUESTION).vector,
    )
    assert read @ answer > plain @ answer
    assert np.allclose(read, reader.embed([QUESTION])[0], atol=1e-3)


def test_another_model_reads_its_own_questions(tmp_path: Path) -> None:
    """The weights are MiniLM's alone."""
    other = OtherModel()
    reader = question_reader(Settings(home=tmp_path, _env_file=None), other)
    assert reader.taught is other
    assert reader.moved(QUESTION, reader.embed([QUESTION])[0]) == USUAL_MOVE


def test_where_nothing_can_be_written_questions_are_read_as_passages(
    embedder: CachedEmbedder, tmp_path: Path
) -> None:
    """A file stands where the folder of models should be."""
    (tmp_path / "cache").write_text("")
    assert question_reader(Settings(home=tmp_path, _env_file=None), embedder).taught is embedder


def test_how_far_a_question_moves_is_told(embedder: CachedEmbedder, tmp_path: Path) -> None:
    """From where a passage of the same words would lie: not at all where nothing is taught."""
    reader = question_reader(Settings(home=tmp_path, _env_file=None), embedder)
    assert 0 < reader.moved(QUESTION, reader.reading(QUESTION).vector) < 1
    assert abs(reader.moved(QUESTION, embedder.embed([QUESTION])[0])) < 1e-3


def test_only_the_named_matrices_change() -> None:
    """Each by the product of its factors; the rest is what the package holds."""
    weights = load_file(str(package_folder() / "model.safetensors"))
    told = changed(weights, WEIGHTS)
    factors = np.load(WEIGHTS)
    names = {name.removesuffix(".in") for name in factors.files if name.endswith(".in")}
    assert names
    assert {n for n in told if not np.array_equal(told[n], weights[n])} == names
    name = min(names)
    added = factors[f"{name}.out"].astype(np.float32) @ factors[f"{name}.in"].astype(np.float32)
    assert np.allclose(told[name] - weights[name], added, atol=1e-4)
