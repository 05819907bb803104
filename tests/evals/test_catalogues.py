"""What the argument of a suite names: a folder of shared data, or a file of one's own."""

from pathlib import Path

from evals.catalogues import own_file


def test_a_folder_of_shared_data_is_no_file_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.touch()
    assert own_file(file) == file
    assert own_file(tmp_path) is None
    assert own_file(None) is None
