"""Shops built once for all tests; a test that writes takes a copy of the home."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

BESTBUY = "bestbuy_catalog_3291/ecommerce.json"
AWS = "aws_retail_demo_catalog/products.yaml"


def imported_home(home: Path, catalogue: Path) -> Path:
    """A home with this catalogue alone, imported as an operator would."""
    from data.settings import Settings
    from knowledge.ingest import import_files
    from knowledge.shop import open_shop

    shop = open_shop(Settings(home=home, _env_file=None), seed=False)
    try:
        import_files(shop, "catalog", [catalogue])
    finally:
        shop.close()
    return home


@pytest.fixture(scope="session")
def demo_home_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the demo shop's home, seeded and indexed once; copy it before writing to it."""
    from data.settings import Settings
    from knowledge.shop import open_shop

    home = tmp_path_factory.mktemp("demo") / "home"
    open_shop(Settings(home=home, _env_file=None)).close()
    return home


@pytest.fixture(scope="session")
def bestbuy_home_once(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """Give the home of a shop of 3,291 phones and accessories; copy it before writing to it."""
    return imported_home(tmp_path_factory.mktemp("bestbuy") / "home", shared_data / BESTBUY)


@pytest.fixture(scope="session")
def aws_home_once(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """Give the home of a general shop of 2,465 products; copy it before writing to it."""
    return imported_home(tmp_path_factory.mktemp("aws") / "home", shared_data / AWS)


@pytest.fixture
def demo_home(demo_home_once: Path, tmp_home: Path) -> Path:
    """Give a copy of the demo shop's home, this test's own, which commands use."""
    shutil.copytree(demo_home_once, tmp_home)
    return tmp_home
