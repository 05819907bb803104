"""Stores of another origin: pages on a port of their own that embed the chat."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A store</title>
<body style="font-family:sans-serif"><h1>A store</h1><a href="#before">Before the chat</a>
<div id="place" style="height:640px;max-width:720px"></div>
<script src="{chat}/public/embed.js" {data} async></script></body></html>"""


@contextmanager
def a_store(chat: list[str]) -> Iterator[str]:
    """Serve a page with the chat's tag; the query gives its data attributes.

    Args:
        chat: Where the chat is, once it is there: its one item.
    """

    class Shelf(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = parse_qsl(urlsplit(self.path).query, keep_blank_values=True)
            data = " ".join(f'data-{name}="{escape(value)}"' for name, value in asked)
            body = PAGE.format(chat=chat[0], data=data).encode()
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
