"""What requests about one's own orders or purchase are mistaken for."""

from __future__ import annotations

# What clauses of one question about an order are heard as, each by itself.
ABOUT_ORDER = frozenset(
    {"order_status", "order_list", "refund_status", "delivery", "payment", "help", "details",
     "unclear", "ask_product", "account", "greet", "thanks", "availability", "out_of_scope"}
)  # fmt: skip
# What "where is my backpack?" and "the lamp goes back" are mistaken for.
MISHEARD = frozenset(
    {"search", "refine", "details", "ask_product", "availability", "unclear", "out_of_scope",
     "undo", "help", "cart_remove", "correct", "explain", "confirm", "delivery"}
)  # fmt: skip
BESIDE_BUYING = frozenset(
    {"checkout", "delivery", "payment", "help", "unclear", "greet", "thanks", "confirm", "account"}
)
CHANGING = frozenset({"cancel_order", "modify_order", "return_order", "exchange_order"})
# What "how much have I spent here?" is mistaken for.
HEARD_OF_MONEY = frozenset({"smalltalk", "cart_view", "checkout"})
# What a coupon's code, said alone, is mistaken for: "WELCOME10" greets.
NO_CODE_HEARD = frozenset(
    {
        "greet",
        "goodbye",
        "confirm",
        "deny",
        "unclear",
        "out_of_scope",
        "smalltalk",
        "search",
        "coupon",
    }
)
