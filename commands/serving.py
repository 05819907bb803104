"""serve: the chat and its pages over HTTP."""

from __future__ import annotations

import argparse
from typing import Any

from commands.opening import settings_now
from commands.output import Output
from commands.progress import shown_progress


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("serve", help="serve the chat")
    parser.add_argument("--host", help="address to listen on")
    parser.add_argument("--port", type=int, help="port to listen on")
    parser.set_defaults(run=serve)


def serve(args: argparse.Namespace, output: Output) -> int:
    """Serve until interrupted."""
    from api.app import serve as serve_app

    settings = settings_now(host=args.host, port=args.port)
    with shown_progress() as progress:
        serve_app(settings, progress)
    return 0
