"""What tests of the guards share: settings of their own and the real embedder."""

from __future__ import annotations

import pytest

from data.settings import Settings
from knowledge.embedding import CachedEmbedder, open_embedder


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(home=tmp_path_factory.mktemp("guard"), _env_file=None)


@pytest.fixture(scope="module")
def embedder(settings: Settings) -> CachedEmbedder:
    return open_embedder(settings)
