"""The `smartshop` command."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from commands.failing import report_bug
from commands.output import complain, json_only
from commands.parser import build_parser
from data.errors import ShopError

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 done, 1 refused or failed, 2 wrong usage.

    Refusals are one line on standard error. Bugs raise; in the program itself (no argv) they
    are logged in the home folder and told in one line.
    """
    if argv is None:
        sys.excepthook = report_bug
    args = build_parser().parse_args(argv)
    try:
        with json_only() as output:
            if argv is None:
                _start_logging()
            return int(args.run(args, output))
    except ShopError as error:
        complain(error.message)
        return 1
    except BrokenPipeError:
        # Who read our output has gone; nothing is left to be said to them.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _start_logging() -> None:
    from commands.logs import start_logging
    from commands.opening import settings_now

    start_logging(settings_now())


if __name__ == "__main__":
    sys.exit(main())
