"""What is broken or means harm is refused with its own code, and costs the service nothing."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from data.errors import BadFile
from knowledge.ingestion.apart import read_apart
from knowledge.ingestion.limits import MIB, Limits
from tests.knowledge.ingestion.bad_files import BAD, a_pdf

LIMITS = Limits(memory_bytes=512 * MIB, cpu_s=20, wall_s=40)


def refusal(path: Path, name: str, limits: Limits = LIMITS) -> BadFile:
    with pytest.raises(BadFile) as raised:
        read_apart(path, name, limits, "", lambda done, total: None)
    return raised.value


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_its_code_and_a_sentence(case: str, tmp_path: Path) -> None:
    name, make, codes = BAD[case]
    path = tmp_path / "upload"
    path.write_bytes(make())
    before = psutil.Process().memory_info().rss
    others = psutil.Process().children()
    error = refusal(path, name)
    assert error.code in codes, error.message
    assert error.message.startswith(name)
    assert error.message.endswith(".")
    assert str(tmp_path) not in error.message
    assert psutil.Process().memory_info().rss - before < 150 * MIB
    assert psutil.Process().children() == others


def test_a_file_may_take_only_so_much(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("word " * 5000)
    assert refusal(path, "a.md", replace(LIMITS, chars=1000)).code == "too_much_text"
    assert refusal(path, "a.md", replace(LIMITS, file_bytes=1000)).code == "too_large"
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(a_pdf(*["Words that fill a line."] * 40))
    assert refusal(pdf, "a.pdf", replace(LIMITS, memory_bytes=40 * MIB)).code == "too_much_memory"
    begun = time.monotonic()
    assert refusal(pdf, "a.pdf", replace(LIMITS, wall_s=0)).code == "too_slow"
    assert time.monotonic() - begun < 5
