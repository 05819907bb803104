"""Buying what is in the cart: the summary of a purchase, and the purchase itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from data.addresses import fields_of_some
from data.catalogue import product_facts
from data.checkout_placing import agreed, place, shown_total
from data.checkout_recovery import abandon, recover
from data.checkout_summary import SummaryChanged
from data.checkout_terms import terms_of
from data.checkouts import collect
from data.database import reading
from data.order_facts import CheckoutFacts, MethodFacts, OrderFacts, ShippingFacts
from data.payments.opening import open_provider
from data.payments.port import PaymentAction
from tools.arguments import Arguments
from tools.context import ShopContext
from tools.outcome import ToolOutcome, refusal

MOST_GIFT_CARDS = 3
Line = str | None
MethodId = Annotated[str, Field(min_length=1, max_length=200)]
GiftCards = Annotated[list[MethodId], Field(max_length=MOST_GIFT_CARDS)] | None


class CheckoutArguments(Arguments):
    """What is known of the purchase; whatever is left out stays as it was."""

    email: Line = Field(None, max_length=254, description="Where the confirmation goes.")
    name: Line = Field(None, max_length=200, description="Who receives the parcel.")
    address1: Line = Field(None, max_length=200, description="Street and number.")
    address2: Line = Field(None, max_length=200)
    city: Line = Field(None, max_length=100)
    state: Line = Field(None, max_length=100)
    zip: Line = Field(None, max_length=20)
    country: Line = Field(None, max_length=100, description="Its name or ISO code.")
    shipping_option: Line = Field(None, max_length=60, description="One of those offered.")
    payment_method_id: Line = Field(
        None, max_length=200, description="One of those offered; pays what gift cards do not."
    )
    gift_card_ids: GiftCards = Field(
        None, description="The customer's gift cards, which pay first; an empty list: none."
    )
    reopen: Literal["shipping_option", "payment_method_id"] | None = Field(
        None, description="What was chosen and is to be chosen again."
    )
    summary_hash: Line = Field(
        None, max_length=64, description="Of the summary that the customer agreed to."
    )

    def given(self) -> dict[str, Any]:
        """What is said of the purchase."""
        return self.model_dump(exclude={"summary_hash"}, exclude_none=True)


def checkout(context: ShopContext, asked: CheckoutArguments) -> ToolOutcome:
    """Buy what is in the cart.

    Without summary_hash: keep what is given and answer the summary, with what is still missing.
    With the hash of the summary that the customer agreed to: place exactly that order.
    """
    if not asked.summary_hash:
        return preview_checkout(context, asked)
    settings = context.shop.settings
    try:
        order = place(
            context.shop.engine,
            context.owner,
            asked.summary_hash,
            terms_of(settings),
            open_provider(settings),
        )
    except SummaryChanged as changed:
        return _changed(context, asked, changed)
    return _placed(context, order)


def preview_checkout(context: ShopContext, asked: CheckoutArguments) -> ToolOutcome:
    """The summary of the purchase with what is given; nothing is bought."""
    shop, settings = context.shop, context.shop.settings
    terms, provider = terms_of(settings), open_provider(settings)
    if asked.reopen or asked.payment_method_id or asked.gift_card_ids is not None:
        abandon(shop.engine, provider, context.owner)
    ended = recover(
        shop.engine,
        provider,
        settings.payment_timeout_s,
        context.owner,
        tracks=settings.track_by_default,
    )
    if ended.placed:
        return _placed(context, ended.placed[-1])
    if ended.next_urls:
        raise PaymentAction(ended.next_urls[-1])
    if asked.summary_hash:
        done = agreed(shop.engine, context.owner, asked.summary_hash)
        if done is not None:
            return _placed(context, done)
    was_cents = shown_total(shop.engine, context.owner, asked.summary_hash or "")
    facts = collect(shop.engine, context.owner, asked.given(), terms, provider)
    if asked.summary_hash and asked.summary_hash != facts.summary_hash:
        return _changed(context, asked, SummaryChanged(facts, was_cents))
    return _summary(context, facts)


def _summary(context: ShopContext, facts: CheckoutFacts) -> ToolOutcome:
    confirm = {"summary_hash": facts.summary_hash} if facts.summary_hash else None
    return ToolOutcome(
        result=public_summary(facts),
        checkout=facts,
        confirm=confirm,
        products=_products(context, [line.product_id for line in facts.lines]),
    )


def _changed(
    context: ShopContext, asked: CheckoutArguments, changed: SummaryChanged
) -> ToolOutcome:
    arguments = asked.model_dump(exclude_none=True)
    details = {**changed.details, "summary": public_summary(changed.checkout)}
    refused = refusal("checkout", arguments, changed.code, changed.message, **details)
    return refused.model_copy(update={"checkout": changed.checkout})


def _placed(context: ShopContext, order: OrderFacts) -> ToolOutcome:
    return ToolOutcome(
        result=public_order(order),
        orders=(order,),
        products=_products(context, [line.product_id for line in order.lines]),
    )


def _products(context: ShopContext, ids: list[str]) -> Any:
    with reading(context.shop.engine) as session:
        return tuple(product_facts(session, ids))


def public_summary(facts: CheckoutFacts) -> dict[str, Any]:
    """A summary as programs and models read it; money in units."""
    return {
        "lines": [
            {
                "product_id": line.product_id,
                "variant_id": line.variant_id,
                "name": line.name,
                "options": line.options,
                "quantity": line.quantity,
                "price": line.price_cents / 100,
                "price_when_added": line.price_when_added_cents / 100,
            }
            for line in facts.lines
        ],
        "currency": facts.currency,
        **_known_money(facts),
        "tax_included": facts.tax_included,
        "coupons": list(facts.coupons),
        "email": facts.email,
        "address": facts.address,
        "shipping_option": facts.shipping and _shipping(facts.shipping),
        "shipping_options": [_shipping(option) for option in facts.shipping_options],
        "shipping_from": [_shipping(way) for way in facts.shipping_ways],
        "payment_method": facts.method and _method(facts.method),
        "payments": [
            {"payment_method_id": part.method.id, "amount": part.amount_cents / 100}
            for part in facts.parts
        ],
        "payment_methods": [_method(method) for method in facts.methods],
        "missing": list(facts.missing),
        "address_missing": list(facts.address_missing),
        "address_missing_in_some_countries": list(_by_country(facts)),
        "notices": list(facts.notices),
        "summary_hash": facts.summary_hash or None,
    }


def public_order(order: OrderFacts) -> dict[str, Any]:
    """A receipt as programs and models read it; money in units."""
    return {
        "order_id": order.id,
        "status": order.status,
        "currency": order.currency,
        "lines": [
            {
                "product_id": line.product_id,
                "variant_id": line.variant_id,
                "name": line.name,
                "options": line.options,
                "quantity": line.quantity,
                "price": line.price_cents / 100,
            }
            for line in order.lines
        ],
        **_money(order),
        "coupons": list(order.coupons),
        "placed_at": order.placed_at,
    }


def _money(facts: CheckoutFacts | OrderFacts) -> dict[str, float]:
    names = ("subtotal", "discount", "shipping", "tax", "total")
    return {name: getattr(facts, f"{name}_cents") / 100 for name in names}


def _known_money(facts: CheckoutFacts) -> dict[str, Any]:
    """The sums; those that hang on what was not said yet are None and named as not known."""
    unknown = {"shipping": facts.shipping is None, "tax": bool(facts.address_missing)}
    names = [name for name, is_unknown in unknown.items() if is_unknown]
    sums: dict[str, Any] = dict(_money(facts))
    if not names:
        return sums
    told = {**sums, **dict.fromkeys([*names, "total"])}
    return {**told, "not_known_yet": names, "total_so_far": sums["total"]}


def _by_country(facts: CheckoutFacts) -> Iterator[str]:
    """What the address may need too, while the country is not known."""
    if "country" in facts.address_missing:
        known = {*facts.address_missing, *facts.address}
        yield from (name for name in fields_of_some() if name not in known)


def _shipping(option: ShippingFacts) -> dict[str, Any]:
    return {
        "id": option.id,
        "name": option.name,
        "price": option.price_cents / 100,
        "days": [option.min_days, option.max_days],
    }


def _method(method: MethodFacts) -> dict[str, Any]:
    found = method.model_dump(exclude={"balance_cents", "currency", "test"})
    if method.test:
        found["test"] = method.test
    if method.balance_cents is not None:
        found["balance"] = method.balance_cents / 100
    return found
