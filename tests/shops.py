"""Shops built once for all tests; a test that writes takes a copy of the home."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

BESTBUY = "bestbuy_catalog_3291/ecommerce.json"
AWS = "aws_retail_demo_catalog/products.yaml"


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """A home that the first of the processes which run the tests builds for all of them."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each has a folder of its own within the run's
        folder = folder.parent
    home, made = folder / name / "home", folder / name / "made"
    with FileLock(folder / f"{name}.lock"):
        if not made.exists():
            shutil.rmtree(home.parent, ignore_errors=True)
            home.parent.mkdir()
            build(home)
            made.touch()
    return home


def imported_home(home: Path, catalogue: Path) -> None:
    """Make a home with this catalogue alone, imported as an operator would."""
    from data.settings import Settings
    from knowledge.ingest import import_files
    from knowledge.shop import open_shop

    shop = open_shop(Settings(home=home, _env_file=None), seed=False)
    try:
        import_files(shop, "catalog", [catalogue])
    finally:
        shop.close()


def seeded_home(home: Path) -> None:
    """Make a home with the demo shop."""
    from data.settings import Settings
    from knowledge.shop import open_shop

    open_shop(Settings(home=home, _env_file=None)).close()


@pytest.fixture(scope="session")
def demo_home_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the demo shop's home, seeded and indexed once; copy it before writing to it."""
    return built_once(tmp_path_factory, "demo", seeded_home)


@pytest.fixture(scope="session")
def bestbuy_home_once(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """Give the home of a shop of 3,291 phones and accessories; copy it before writing to it."""
    return built_once(
        tmp_path_factory, "bestbuy", lambda home: imported_home(home, shared_data / BESTBUY)
    )


@pytest.fixture(scope="session")
def aws_home_once(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """Give the home of a general shop of 2,465 products; copy it before writing to it."""
    return built_once(tmp_path_factory, "aws", lambda home: imported_home(home, shared_data / AWS))


@pytest.fixture
def demo_home(demo_home_once: Path, tmp_home: Path) -> Path:
    """Give a copy of the demo shop's home, this test's own, which commands use."""
    shutil.copytree(demo_home_once, tmp_home)
    return tmp_home
