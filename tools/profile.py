"""The customer's own profile."""

from __future__ import annotations

from data import profiles
from data.after_sales_address import address_given
from tools.arguments import NoArguments
from tools.context import ShopContext
from tools.order_arguments import AddressArguments
from tools.order_results import method_result
from tools.outcome import ToolOutcome


def get_profile(context: ShopContext, asked: NoArguments) -> ToolOutcome:
    """Tell the customer's own name, address and ways of paying, with the balance of gift cards."""
    found = profiles.profile_of(context.shop.engine, context.customer_id, context.owner)
    return ToolOutcome(
        result={
            "customer_id": context.customer_id,
            "name": found.name,
            "email": _masked(found.email),
            "address": found.address,
            "payment_methods": [method_result(method) for method in found.methods],
        }
    )


def update_address(context: ShopContext, asked: AddressArguments) -> ToolOutcome:
    """Change the address in the customer's profile; orders keep the address they have."""
    address = address_given(asked.address)
    profiles.change_address(context.shop.engine, context.customer_id, address)
    return ToolOutcome(result={"action": "update_address", "address": address})


def preview_address(context: ShopContext, asked: AddressArguments) -> ToolOutcome:
    """The address as it would be kept."""
    address = address_given(asked.address)
    profiles.check_known(context.shop.engine, context.customer_id)
    return ToolOutcome(result={"action": "update_address", "address": address}, confirm=address)


def _masked(email: str) -> str:
    """Enough of an address to know it by, and no more: "n***@example.com"."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}***@{domain}" if at else ""
