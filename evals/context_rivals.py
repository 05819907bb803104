"""Two plain ways to build a shop assistant with LangChain, measured beside ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from langchain.agents import create_agent
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.tools import StructuredTool
from langgraph.checkpoint.memory import InMemorySaver

from data.constraints import Constraints
from data.facts import ProductFacts
from evals.context_script import ScriptedTurn
from graph.context.results import compact
from graph.prompt_book import shipped
from graph.prompt_filling import fill
from knowledge.shop import Shop
from tools.context import ShopContext
from tools.registry import ShopTool, tools_for
from tools.run import run_tool

Open = Callable[[str], BaseChatModel]
"""The model of that name on the scripted server."""
PRODUCTS_RETRIEVED = 4
"""As many documents as LangChain's retrievers give unasked."""
TEXTS_RETRIEVED = 2
DOCUMENT_CHARS = 1000
REPHRASE = (
    "Given a chat history and the latest user question which might reference context in the chat "
    "history, formulate a standalone question which can be understood without the chat history. "
    "Do NOT answer the question, just reformulate it if needed and otherwise return it as is."
)


def rules(shop: Shop, *, passages: bool) -> str:
    """Our own rules, so that no side has the shorter ones."""
    settings = shop.settings
    values = {"shop": settings.shop_name, "persona": settings.persona, "language": "English"}
    flags = {"passages": passages, "cart": not passages, "orders": not passages}
    return fill(shipped()["system"], {**values, **flags, "products": True, "tools": []})


async def agent(shop: Shop, turns: Sequence[ScriptedTurn], session: str, model: Open) -> None:
    """`create_agent` with every tool of the shop and the thread's messages kept as they are."""
    context, saver = ShopContext(shop, session), InMemorySaver()
    tools = [_structured(tool, context) for tool in tools_for("customer")]
    for turn in turns:
        asked = create_agent(
            model(f"agent:{turn.place}"),
            tools,
            system_prompt=rules(shop, passages=False),
            checkpointer=saver,
        )
        place: Any = {"configurable": {"thread_id": session}}
        await asked.ainvoke({"messages": [HumanMessage(turn.said)]}, place)


async def retrieving(
    shop: Shop, turns: Sequence[ScriptedTurn], model: Open, name: str, products: int
) -> None:
    """A retrieval chain: the question made to stand alone, documents found, one answer."""
    history: list[BaseMessage] = []
    rephrase = ChatPromptTemplate.from_messages(
        [("system", REPHRASE), MessagesPlaceholder("history"), ("human", "{question}")]
    )
    answer = ChatPromptTemplate.from_messages(
        [
            ("system", "{rules}\n\nContext:\n{documents}"),
            MessagesPlaceholder("history"),
            ("human", "{question}"),
        ]
    )
    for turn in turns:
        given: dict[str, Any] = {"history": history, "question": turn.said}
        if history:
            chain = rephrase | model(f"{name}-question:{turn.place}") | StrOutputParser()
            given["question"] = await chain.ainvoke(given)
        found = "\n\n".join(documents(shop, given["question"], products))
        given |= {"documents": found, "rules": rules(shop, passages=True)}
        said = await (answer | model(f"{name}:{turn.place}") | StrOutputParser()).ainvoke(given)
        history += [HumanMessage(turn.said), AIMessage(said)]


def documents(shop: Shop, question: str, most: int) -> list[str]:
    """The shop's products and texts nearest to a question, as such a chain stuffs them in."""
    products = shop.products.search(question, Constraints(), most).hits
    passages = shop.help.search(question, TEXTS_RETRIEVED).passages
    told = [_document(hit.product) for hit in products]
    return [*told, *(f"{one.title}\n{one.text}"[:DOCUMENT_CHARS] for one in passages)]


def _document(product: ProductFacts) -> str:
    """Every field of a product but its links, each once."""
    told = {
        **product.card(),
        **{"currency": product.currency, "rating_count": product.rating_count},
        **{"stock": product.stock, "options": [one.options for one in product.variants]},
        **{name.casefold(): value for name, value in product.attributes.items()},
        **{name.casefold(): value for name, value in product.specifications.items()},
    }
    listed = "\n".join(f"{name}: {value}" for name, value in told.items() if value != [])
    return f"{listed}\n{product.shown_description}"[:DOCUMENT_CHARS]


def _structured(tool: ShopTool, context: ShopContext) -> StructuredTool:
    def call(**arguments: Any) -> str:
        return compact(run_tool(context, tool.name, arguments).public())

    return StructuredTool(
        name=tool.name, description=tool.description, args_schema=tool.arguments, func=call
    )
