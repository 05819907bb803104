"""A network between browser and server that can be cut, fall silent, or block WebSockets."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Wire:
    """Passes connections on to a port of this machine while it is whole."""

    def __init__(self, port: int) -> None:
        """Listen on a port of its own."""
        self.whole, self._silent, self._blocks = True, False, False
        self._target, self._open = port, set[socket.socket]()
        self._lost = set[socket.socket]()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection, and let no new one through."""
        self.whole = False
        for one in list(self._open):
            _close(one)

    def mend(self) -> None:
        """Let connections through again."""
        self.whole = True

    def fall_silent(self) -> None:
        """Swallow what is said from now on, the end of a connection too."""
        self._silent = True

    def block_websockets(self) -> None:
        """Let plain requests through alone."""
        self._blocks = True

    def speak(self) -> None:
        """Answer new connections again; those of before stay silent for good."""
        self._silent, self._lost = False, self._lost | self._open

    def close(self) -> None:
        """Stop listening."""
        self.cut()
        _close(self._listening)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
                if not self.whole:
                    raise ConnectionAbortedError
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                if self._listening.fileno() < 0:
                    return
                _close(near)
                continue
            self._open |= {near, far}
            if self._silent:
                self._lost |= {near, far}
            for ends in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=ends, daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self._blocks and b"upgrade: websocket" in data.lower():
                    break
                if not self._swallows(source):
                    target.sendall(data)
        for one in (source,) if self._swallows(source) else (source, target):
            _close(one)
            self._open.discard(one)

    def _swallows(self, source: socket.socket) -> bool:
        return self._silent or source in self._lost


def _close(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()


@contextmanager
def wire_to(port: int) -> Iterator[Wire]:
    """A network to that port while the block runs."""
    wire = Wire(port)
    try:
        yield wire
    finally:
        wire.close()
