"""Second step: the message in the light of the conversation, as a typed value."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any

from langgraph.runtime import Runtime

from data.carts import view
from data.catalogue import product_facts
from data.constraints import Constraints
from data.database import reading
from data.facts import CartFacts, ProductFacts
from graph.another_kind import with_another_kind
from graph.answers import answering
from graph.arriving import about_order, arrived
from graph.asked_for import asked_for
from graph.consent import as_yes
from graph.feelings import with_feelings
from graph.languages import default_language, turn_language
from graph.memory import remembered
from graph.mistaken import as_tapped
from graph.needs import with_need
from graph.properties import with_properties
from graph.purposes import ShelvesMeant, in_its_setting, with_purpose
from graph.reply import TurnRequest
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop
from graph.understanding.types import Conversation, Part, ShownProduct, Understanding
from graph.wishes import with_gift
from knowledge.believing import (
    costs_words,
    is_mere_department,
    is_of_what_is_missing,
    uncontradicted,
)
from knowledge.shelf_likeness import shelves_meant
from tools.context import ShopContext


async def understand(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """What the customer wants; the cart and the page are read afresh."""
    request, kept = state["request"], state.get("conversation", {})
    found, conversation = await off_loop(
        runtime.context.threads, _understand, runtime.context, request, state["text"], kept
    )
    return {"understanding": found, "conversation": conversation.model_dump(mode="json")}


def _understand(
    services: Services, request: TurnRequest, text: str, kept: dict[str, Any]
) -> tuple[Understanding, Conversation]:
    cart, products = _cart(services, request)
    before = Conversation.model_validate(kept)
    meant = before.meant(text) or request.means
    arriving = arrived(services, request, before)
    text = meant or services.shop.names.completed(text)
    conversation = before.model_copy(
        update={
            "language": before.language or default_language(services.shop.settings.locale),
            "page": request.page,
            **arriving,
            "cart": [remembered(p) for p in products if p.id in {c.product_id for c in cart.lines}],
            "saved": [
                remembered(p) for p in products if p.id in {c.product_id for c in cart.saved}
            ],
            "named": _named(services, text),
            "cart_lines": [
                {
                    "product_id": c.product_id,
                    "variant_id": c.variant_id,
                    "quantity": c.quantity,
                    "options": c.options,
                }
                for c in cart.lines
            ],
        }
    )
    text = about_order(text, conversation)
    with services.shop.products.held():
        read = services.understander.understand(text, conversation)
    heard = with_gift(answering(read, conversation), conversation)
    if meant and services.shop.help.names(meant):
        heard = as_tapped(heard, meant)
    words, embedder = services.understander.words(), services.shop.embedder
    needed = with_need(heard, words.is_noun, embedder)
    meant_for = in_its_setting(needed, conversation)
    if meant_for is needed:
        meant_for = with_purpose(needed, _shelves_meant(services))
    apart = with_another_kind(meant_for, services.shop.products)
    found = with_feelings(_with_properties(services, _uncontradicted(services, apart)))
    found = as_yes(found, conversation, request.confirms)
    if meant:
        spoken_in = request.language or conversation.language
        found = found.model_copy(update={"language": spoken_in})
    language, wished = turn_language(found, conversation)
    spoken = {"language": language, "language_wished": wished}
    return found, conversation.model_copy(update=spoken)


def _shelves_meant(services: Services) -> ShelvesMeant:
    """The categories of the shop that a text means, looked for only where it is asked."""

    def meant(text: str, but: Set[str], least: float) -> Sequence[str]:
        products = services.shop.products
        shop = products.snapshot()
        return shelves_meant(shop, products.matched(shop, text).cosine, but, least)

    return meant


def _with_properties(services: Services, heard: Understanding) -> Understanding:
    words, minilm = services.understander.words(), services.understander.scorer.minilm
    return with_properties(heard, words, services.shop.products, minilm)


def _uncontradicted(services: Services, heard: Understanding) -> Understanding:
    """The same understanding; what the catalogue contradicts is no limit of a search.

    "Armband for my iPhone" names a category of phones, and armbands are not in it.
    """
    parts, in_force = list(heard.parts), heard.in_force
    for place, part in enumerate(parts):
        if part.intent != "search" or not part.query:
            continue
        limits, alone = part.constraints, in_force == part.constraints
        kept = _believed(services, part, alone=alone)
        if kept == limits:
            continue
        parts[place] = part.model_copy(update={"constraints": kept})
        if alone:
            in_force = kept
        else:
            fields = [
                f for f in ("category", "brand") if getattr(in_force, f) == getattr(limits, f)
            ]
            in_force = in_force.model_copy(update={f: getattr(kept, f) for f in fields})
    return heard.model_copy(update={"parts": parts, "in_force": in_force})


def _believed(services: Services, part: Part, *, alone: bool) -> Constraints:
    """The limits of a part that the catalogue bears out; `alone`: nothing else is in force."""
    limits, products = part.constraints, services.shop.products
    if not (limits.category or limits.brand or limits.attributes):
        return limits
    shop = products.snapshot()
    found = products.matched(shop, asked_for(part))
    whole = products.matched(shop, part.query)
    if alone and is_of_what_is_missing(whole, limits):
        whom = {name: told for name, told in limits.attributes.items() if name == "gender"}
        return limits.model_copy(update={"category": [], "attributes": whom})
    if is_mere_department(shop, whole, limits) or costs_words(shop, whole, limits):
        return limits.model_copy(update={"category": []})
    return uncontradicted(shop, found, limits)


def _cart(services: Services, request: TurnRequest) -> tuple[CartFacts, list[ProductFacts]]:
    context = ShopContext(services.shop, request.session_id, request.customer_id)
    cart = view(services.shop.engine, context.owner, context.cart_limits)
    with reading(services.shop.engine) as session:
        held = (*cart.lines, *cart.saved)
        return cart, product_facts(session, [line.product_id for line in held])


def _named(services: Services, text: str) -> list[ShownProduct]:
    """The products that the message calls by their whole name."""
    ids = services.shop.names.standing_in(text)
    if not ids:
        return []
    with reading(services.shop.engine) as session:
        return [remembered(product) for product in product_facts(session, ids)]
