"""Our routes and rules in Chainlit's own server, for `chainlit run app.py -w`."""

from __future__ import annotations

from pathlib import Path

from api.middleware import ALL
from api.routes import all_routes
from data.settings import Settings
from ui.config import write_wording


def dress(settings: Settings) -> None:
    """Put our routes before Chainlit's catch-all, and our rules around everything.

    Done once: a reload of the code while serving keeps what is there.
    """
    from chainlit.config import APP_ROOT
    from chainlit.server import app

    if app.middleware_stack is not None:
        return
    write_wording(Path(APP_ROOT))
    count = len(app.router.routes)
    app.include_router(all_routes(settings))
    ours = app.router.routes[count:]
    app.router.routes[:] = [*ours, *app.router.routes[:count]]
    for rule in reversed(ALL):
        app.add_middleware(rule, settings=settings)
