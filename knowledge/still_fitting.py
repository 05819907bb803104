"""A last look at what was found: whether SQL still says what the catalogue in memory says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sqlmodel import Session

from data.catalogue import catalogue_rows
from data.constraints import Constraints
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.snapshot_changes import Change, changed_snapshot
from knowledge.token_table import digest


def breaking(
    session: Session, shop: CatalogueSnapshot, ids: Sequence[str], limits: Constraints
) -> frozenset[str]:
    """Those of the ids that now break a limit on category, brand, attributes or words.

    The catalogue in memory may be behind for as long as a large change is being read.
    """
    if not (limits.category or limits.brand or limits.attributes or limits.exclude):
        return frozenset()
    now = catalogue_rows(session, ids)
    changed = [row for row in now if shop.digests[shop.place[row.id]] != np.uint64(digest(row))]
    if not changed:
        return frozenset()
    vectors = shop.vectors.at(np.array([shop.place[row.id] for row in changed]))
    later = changed_snapshot(shop, Change(changed, vectors, (), shop.generation))
    passing = candidates(later, limits)
    return frozenset(row.id for row in changed if not passing[later.place[row.id]])
