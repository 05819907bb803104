"""Job: the weekly backup, of which the newest few are kept."""

from __future__ import annotations

from typing import Any

from data.backups.making import back_up, kept_backups
from data.progress import Progress
from knowledge.shop import Shop


def run(shop: Shop, progress: Progress) -> dict[str, Any]:
    """Write one more, then throw the oldest away."""
    progress("backup", 0, 1)
    made = back_up(shop.settings, shop.engine, None, shop.index.still)
    old = kept_backups(shop.settings)[: -shop.settings.backups_kept]
    for path in old:
        path.unlink(missing_ok=True)
    return {"file": str(made), "bytes": made.stat().st_size, "thrown_away": len(old)}
