"""Job: yesterday in figures, kept as a file and sent to those who look after the shop."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from data.daily_report import report_of
from data.letters import Letter, post
from data.models.columns import utc_now
from data.money import money
from data.progress import Progress
from data.settings import Settings
from data.staff import who_looks_after
from knowledge.shop import Shop

NOTHING = "–"


def run(shop: Shop, progress: Progress) -> dict[str, Any]:
    """Write the report of the day before this one, then send it."""
    day = utc_now().date() - timedelta(days=1)
    told = report_of(shop.engine, day)
    path = report_file(shop.settings, day)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", "utf-8")
    letters = [
        Letter(address, "report", values=_values(told, shop.settings), page="/operator")
        for address in who_looks_after(shop.engine, shop.settings)
    ]
    for letter in letters:
        post(shop.settings, letter)
    return {"file": str(path), "letters": len(letters)}


def report_file(settings: Settings, day: date) -> Path:
    """Where the report of a day is kept."""
    return settings.home / "reports" / f"{day.isoformat()}.json"


def _values(told: dict[str, Any], settings: Settings) -> dict[str, str]:
    """What the letter names."""
    sums = [money(one["total_cents"], one["currency"], settings.locale) for one in told["orders"]]
    asked = [f"{one['count']} × {one['question']}" for one in told["unanswered"]]
    plain = ("conversations", "messages", "handed_off", "thumbs_up", "thumbs_down", "rated")
    return {
        "day": told["day"],
        **{name: str(told[name]) for name in (*plain, "resolved", "unresolved")},
        "satisfaction": NOTHING if told["satisfaction"] is None else f"{told['satisfaction']:.1f}",
        "orders": str(sum(one["placed"] for one in told["orders"])),
        "revenue": " + ".join(sums) or NOTHING,
        "calls": str(told["models"]["calls"]),
        "failed": str(told["models"]["failed"]),
        "cost": f"{told['models']['cost_usd']:.2f}",
        "questions": "\n".join(asked) or NOTHING,
    }
