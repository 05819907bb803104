"""Run it: python -m tests.oauth_server PORT."""

from __future__ import annotations

import sys

import uvicorn

from tests.oauth_server.app import create_app

uvicorn.run(create_app(), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
