"""A plain LangChain ensemble: its BM25 retriever and Chroma, by reciprocal rank fusion."""

from __future__ import annotations

import re
import warnings
from functools import cache
from pathlib import Path

from langchain_chroma import Chroma
from langchain_classic.retrievers import EnsembleRetriever
from langchain_core.embeddings import Embeddings

from evals.peers import chroma_collection
from evals.peers.goods import Goods
from evals.peers.peer import Ask, Peer, limited_afterwards
from knowledge.embedding import Embedder

with warnings.catch_warnings():
    # The package says at its import that it is no longer kept up.
    warnings.simplefilter("ignore", DeprecationWarning)
    from langchain_community.retrievers import BM25Retriever

_WORD = re.compile(r"\w+")


class ShopEmbeddings(Embeddings):
    """The shop's own embedder, as LangChain asks for it."""

    def __init__(self, embedder: Embedder) -> None:
        """Use this embedder."""
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The vectors of the texts."""
        return [vector.tolist() for vector in self._embedder.embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        """The vector of the question."""
        return self.embed_documents([text])[0]


def words(text: str) -> list[str]:
    """The text cut into words: the retriever's own way keeps capitals and commas."""
    return _WORD.findall(text.lower())


def opened(goods: Goods, folder: Path, embedder: Embedder) -> Ask:
    """BM25 over all texts, made anew at each start as the retriever has it, and the collection."""
    items = list(goods.items())
    lexical = BM25Retriever.from_texts(
        [item.text for item in items],
        metadatas=[{"id": item.id} for item in items],
        preprocess_func=words,
    )
    store = Chroma(
        collection_name=chroma_collection.COLLECTION,
        embedding_function=ShopEmbeddings(embedder),
        client=chroma_collection.opened_client(folder),
    )

    @cache
    def ensemble(k: int) -> EnsembleRetriever:
        both = [lexical.model_copy(update={"k": k}), store.as_retriever(search_kwargs={"k": k})]
        return EnsembleRetriever(retrievers=both, weights=[0.5, 0.5], id_key="id")

    def ask(query: str, k: int) -> list[str]:
        return [str(document.metadata["id"]) for document in ensemble(k).invoke(query)[:k]]

    return limited_afterwards(ask, goods)


PEER = Peer(chroma_collection.build, opened, "afterwards")
