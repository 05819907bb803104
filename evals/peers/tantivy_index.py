"""tantivy alone: any word by BM25 over English stems; limits are a part of its query."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import tantivy

from data.constraints import Constraints
from evals.peers.goods import Goods
from evals.peers.peer import Ask, Peer
from knowledge.embedding import Embedder

_WORD = re.compile(r"\w+")
_HEAP_BYTES = 200_000_000


def build(goods: Goods, folder: Path) -> None:
    """Write the texts' index and the facts, one segment in the end."""
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("id", stored=True, tokenizer_name="raw")
    schema.add_text_field("text", tokenizer_name="en_stem", index_option="freq")
    for name in ("brand", "category"):
        schema.add_text_field(name, tokenizer_name="raw", index_option="basic")
    schema.add_integer_field("price_cents", indexed=True, fast=True)
    schema.add_boolean_field("in_stock", indexed=True)
    place = folder / "tantivy"
    place.mkdir()
    writer = tantivy.Index(schema.build(), str(place)).writer(_HEAP_BYTES, 1)
    for item in goods.items():
        writer.add_document(tantivy.Document(id=item.id, text=item.text, **item.facts._asdict()))
    writer.commit()
    writer.wait_merging_threads()


def opened(goods: Goods, folder: Path, embedder: Embedder) -> Ask:
    """Products that bear any of the words within the limits."""
    index = tantivy.Index.open(str(folder / "tantivy"))
    searcher = index.searcher()

    def ask(query: str, k: int, limits: Constraints | None = None) -> list[str]:
        # Quoted, for a bare word may be an operator.
        quoted = " ".join(f'"{word}"' for word in _WORD.findall(query))
        wanted = index.parse_query(quoted, ["text"])
        if limits is not None:
            wanted = _limited(index.schema, wanted, limits)
        found = searcher.search(wanted, k, count=False)
        return [str(searcher.doc(address)["id"][0]) for _, address in found.hits]

    return ask


def _limited(schema: Any, wanted: Any, limits: Constraints) -> Any:
    query = tantivy.Query
    parts = []
    if limits.price_max_cents is not None:
        whole = tantivy.FieldType.Integer
        parts.append(query.range_query(schema, "price_cents", whole, None, limits.price_max_cents))
    if limits.in_stock:
        parts.append(query.term_query(schema, "in_stock", True))
    for name, values in (("brand", limits.brand), ("category", limits.category)):
        if values:
            parts.append(query.term_set_query(schema, name, values))
    must = tantivy.Occur.Must
    silent = [(must, query.const_score_query(part, 0.0)) for part in parts]
    return query.boolean_query([(must, wanted), *silent])


PEER = Peer(build, opened, "before: part of the query")
