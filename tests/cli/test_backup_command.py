"""A shop written into one file, and brought back: nothing half, nothing lost."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlmodel import select

from cli import main
from data.backups.making import PASSING
from data.database import open_engine, reading, writing
from data.models import Cart, Customer
from tests.cli.conftest import SHOES, Run, write_lines

ROOT = Path(__file__).resolve().parents[2]
CART = ("tool", "view_cart", "--session", "s1")


def fill_cart(run: Run) -> None:
    arguments = json.dumps({"product_id": "shoe-red", "variant_id": "42", "quantity": 2})
    assert run("tool", "add_to_cart", arguments, "--session", "s1")[0] == 0


def talk(run: Run, text: str) -> dict[str, Any]:
    said = json.dumps({"session": "s1", "text": text})
    return dict(run("chat", "--json", stdin=said + "\n")[1][0])


def contents(home: Path) -> dict[str, str]:
    """What a home holds that counts, each file by its hash, a database by that of its rows."""
    return {
        path.relative_to(home).as_posix(): hashlib.sha256(read(path)).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file()
        and path.relative_to(home).parts[0] not in PASSING
        and not path.name.endswith((".lock", "LOCK", "-wal", "-shm"))
    }


def read(path: Path) -> bytes:
    if path.suffix != ".db":
        return path.read_bytes()
    with closing(sqlite3.connect(path)) as database:
        return "\n".join(database.iterdump()).encode()


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> str:
    """Give a backup of the small shop with a cart and a conversation."""
    fill_cart(run)
    talk(run, "show me running shoes")
    file = str(tmp_path / "kept.tar.gz")
    code, (told,), _ = run("backup", file)
    assert (code, told["file"]) == (0, file)
    assert told["bytes"] == Path(file).stat().st_size
    return file


def test_what_was_kept_comes_back(run: Run, kept: str, small_home: Path) -> None:
    (cart,), (found,) = run(*CART)[1], run("search", "running shoe")[1]
    shutil.rmtree(small_home)
    code, (told,), _ = run("restore", kept)
    assert (code, told["home"], told["database"]) == (0, str(small_home), "sqlite")
    assert run(*CART)[1] == [cart]
    assert run("search", "running shoe")[1][0]["results"] == found["results"]
    # The conversation goes on where it stood.
    assert talk(run, "add the first one to my cart in size 42")["cart"]["lines"]


def test_a_shop_that_is_there_goes_only_when_told(run: Run, kept: str, small_home: Path) -> None:
    run("tool", "clear_cart", "--session", "s1")
    before = contents(small_home)
    code, told, complaint = run("restore", kept)
    assert (code, told, complaint.count("\n")) == (1, [], 1)
    assert "--replace" in complaint
    assert contents(small_home) == before
    assert run("restore", kept, "--replace")[0] == 0
    assert "shoe-red" in json.dumps(run(*CART)[1])
    assert not [path for path in small_home.iterdir() if path.name.startswith(".restore-")]


@pytest.mark.parametrize("fault", ["cut", "bit", "text", "member", "newer", "none"])
def test_a_broken_backup_changes_nothing(
    run: Run, kept: str, small_home: Path, tmp_path: Path, fault: str
) -> None:
    broken = tmp_path / "broken.tar.gz"
    damage(Path(kept), broken, fault)
    before = contents(small_home)
    code, told, complaint = run("restore", str(broken), "--replace")
    assert (code, told, complaint.count("\n")) == (1, [], 1)
    assert contents(small_home) == before
    assert "shoe-red" in json.dumps(run(*CART)[1])


def damage(kept: Path, broken: Path, fault: str) -> None:
    whole = kept.read_bytes()
    if fault == "cut":
        broken.write_bytes(whole[: len(whole) // 2])
    elif fault == "bit":
        middle = len(whole) // 2
        broken.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    elif fault == "text":
        broken.write_text("no archive at all")
    elif fault in ("member", "newer"):
        repack(kept, broken, fault)


def repack(kept: Path, broken: Path, fault: str) -> None:
    """Leave the database out, or state a revision that nobody knows."""
    folder = broken.parent / "unpacked"
    with tarfile.open(kept) as archive:
        archive.extractall(folder, filter="data")
    if fault == "member":
        (folder / "home" / "shop.db").unlink()
    else:
        told = json.loads((folder / "manifest.json").read_text())
        (folder / "manifest.json").write_text(json.dumps(told | {"revision": "9999"}))
    with tarfile.open(broken, "w:gz") as archive:
        for path in sorted(folder.rglob("*")):
            archive.add(path, path.relative_to(folder).as_posix(), recursive=False)


def test_a_shop_in_use_is_not_replaced(run: Run, kept: str, small_home: Path) -> None:
    with closing(sqlite3.connect(small_home / "shop.db")) as other:
        other.execute("SELECT count(*) FROM product").fetchone()
        code, _, complaint = run("restore", kept, "--replace")
    assert (code, "in use" in complaint) == (1, True)
    assert run("restore", kept, "--replace")[0] == 0


def test_what_fails_half_way_is_undone(
    run: Run, kept: str, small_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename = contents(small_home), Path.rename

    def full_disk(self: Path, target: Path) -> Path:
        if "packed" in self.parts and self.name == "shop.db":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full_disk)
    code, _, complaint = run("restore", kept, "--replace")
    assert (code, "No space left" in complaint) == (1, True)
    assert contents(small_home) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from cli import main
left, rename = int(sys.argv.pop(1)), Path.rename
def until(self, target):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)
Path.rename = until
sys.exit(main(sys.argv[1:]))
"""


def test_a_restore_that_is_killed_is_undone_by_the_next_command(
    run: Run, kept: str, small_home: Path
) -> None:
    """Killed at every other of its moves in turn, until it gets through."""
    run("tool", "clear_cart", "--session", "s1")
    before = contents(small_home)
    for moves in range(0, 60, 2):
        command = [sys.executable, "-c", KILLED, f"{moves}", "restore", kept, "--replace"]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL
        listing = [sys.executable, "-m", "cli", "user", "list"]
        subprocess.run(listing, cwd=ROOT, capture_output=True, check=True)
        assert contents(small_home) == before
        assert not list(small_home.glob(".restore-*"))
    assert moves > 5
    assert "shoe-red" in json.dumps(run(*CART)[1])


def test_a_backup_is_of_one_moment_while_others_write(
    run: Run, small_home: Path, tmp_path: Path
) -> None:
    """A customer and their cart are written together: a copy never holds one without the other."""
    engine, over = open_engine(f"sqlite:///{small_home / 'shop.db'}"), threading.Event()
    written: list[str] = []

    def write() -> None:
        while not over.is_set():
            name = f"writer-{len(written)}"
            with writing(engine) as session:
                session.add(Customer(id=name))
                session.flush()
                session.add(Cart(owner=f"customer:{name}"))
            written.append(name)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert run("backup", str(tmp_path / "busy.tar.gz"))[0] == 0
    finally:
        over.set()
        writer.join()
        engine.dispose()
    assert run("restore", str(tmp_path / "busy.tar.gz"), "--replace")[0] == 0
    again = open_engine(f"sqlite:///{small_home / 'shop.db'}")
    with reading(again) as session:
        people = {one for one in session.exec(select(Customer.id)) if one.startswith("writer-")}
        carts = {one.removeprefix("customer:") for one in session.exec(select(Cart.owner))}
    again.dispose()
    assert people == {one for one in carts if one.startswith("writer-")}
    assert 0 < len(people) <= len(written)


def test_a_file_that_is_there_is_not_written_over(run: Run, kept: str) -> None:
    before = Path(kept).read_bytes()
    code, told, complaint = run("backup", kept)
    assert (code, told, complaint.count("\n")) == (1, [], 1)
    assert Path(kept).read_bytes() == before


@pytest.fixture
def own_database(postgres_url: str) -> Iterator[str]:
    """Give the URL of a PostgreSQL database that nobody else is connected to."""
    name = "restored"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres_url.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.services
def test_on_postgresql_too(
    run: Run,
    own_database: str,
    tmp_path: Path,
    small_home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SMARTSHOP_HOME", str(tmp_path / "on_postgres"))
    monkeypatch.setenv("SMARTSHOP_DATABASE_URL", own_database)
    assert main(["init", "--empty"]) == 0
    assert main(["import", "catalog", write_lines(tmp_path / "shoes", SHOES)]) == 0
    fill_cart(run)
    talk(run, "show me running shoes")
    file = str(tmp_path / "kept.tar.gz")
    assert run("backup", file)[0] == 0
    (cart,) = run(*CART)[1]
    run("tool", "clear_cart", "--session", "s1")
    assert run("restore", file)[0] == 1
    with psycopg.connect(own_database) as other:
        other.execute("SELECT 1")
        assert run("restore", file, "--replace")[0] == 1
    assert run("restore", file, "--replace")[0] == 0
    assert run(*CART)[1] == [cart]
    # Numbers that the database gives go on, and so does the conversation.
    fill_cart(run)
    assert talk(run, "add the first one to my cart in size 42")["cart"]["lines"]
    # Into the folder's own database it does not go.
    monkeypatch.delenv("SMARTSHOP_DATABASE_URL")
    monkeypatch.setenv("SMARTSHOP_HOME", str(small_home))
    assert run("restore", file, "--replace")[0] == 1
