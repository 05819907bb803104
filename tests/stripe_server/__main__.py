"""Run it: python -m tests.stripe_server PORT."""

from __future__ import annotations

import sys

import uvicorn

from tests.stripe_server.app import app

uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
