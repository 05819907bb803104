"""Runs the server on loopback: `python -m tests.openai_server PORT`."""

from __future__ import annotations

import sys

import uvicorn

from tests.openai_server.app import create_app

if __name__ == "__main__":
    uvicorn.run(create_app(), host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
