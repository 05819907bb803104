"""Search engines that ours is measured beside: each over the same texts, vectors and limits."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from evals.peers.peer import Peer

PEERS: Mapping[str, str] = {
    "chroma": "evals.peers.chroma_collection",
    "sqlite_fts5": "evals.peers.sqlite_fts5",
    "bm25s": "evals.peers.bm25s_index",
    "tantivy": "evals.peers.tantivy_index",
    "langchain_ensemble": "evals.peers.langchain_ensemble",
}
"""Name -> its module, which is loaded where it is used."""
HOW = "it needs {package}: `make peers`, or pip install 'smartshop[peers]'"


def installed_peers() -> tuple[dict[str, Peer], dict[str, str]]:
    """The peers whose packages are here, and for the others how to get them."""
    found: dict[str, Peer] = {}
    missing: dict[str, str] = {}
    for name in PEERS:
        try:
            found[name] = loaded_peer(name)
        except ModuleNotFoundError as error:
            missing[name] = HOW.format(package=error.name)
    return found, missing


def loaded_peer(name: str) -> Peer:
    """The peer of that name, and no other; raises ModuleNotFoundError where its package lacks."""
    peer: Peer = import_module(PEERS[name]).PEER
    return peer
