"""The chat: Chainlit's handlers; who is speaking, what they do, how it looks is in ui/."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from typing import Any

import chainlit as cl
from fastapi import Request, Response

from api.development import dress
from api.entering import leave
from api.oauth import come_in, is_offered
from data.database import open_engine
from ui import actions, buttons, buying, config, desk_profile, ending, guard, recommended, reviewing
from ui.continuing import go_on
from ui.cookies import chat_user
from ui.counter import close_counter, open_counter
from ui.history import ChatHistory
from ui.identity import known
from ui.passage_panel import open_source
from ui.pictures_sent import meant_by
from ui.relay import Relay
from ui.sessions import forget_closed
from ui.starters import starters
from ui.turn import kindly, run_turn, safely
from ui.window import hear, tell_thread

settings = config.settings_in_force()
config.prepare_secrets(settings)
config.apply(settings)
guard.install(settings)
if os.environ.get("CHAINLIT_ROOT_PATH") != "/":  # not mounted in our own server
    dress(settings)


@cl.on_app_startup
async def start() -> None:
    """Open the shop; only where Chainlit itself is the server (`chainlit run app.py`)."""
    await Relay((await open_counter(settings)).shop.engine, settings.support_poll_s).start()


@cl.on_app_shutdown
async def stop() -> None:
    """Close it again."""
    await close_counter()


@cl.data_layer
def history() -> ChatHistory:
    """Where threads, messages and cards are kept."""
    return ChatHistory(open_engine(settings.url))


@cl.header_auth_callback
async def know_visitor(headers: Mapping[str, str]) -> cl.User | None:
    """Whom the request proves: a customer who signed in, or a guest; nobody has to log in."""
    proof = known()
    return chat_user(proof) if proof else None


@cl.on_logout
async def sign_out(request: Request, response: Response) -> None:
    """The chat's own way out ends the login too."""
    await leave(request, response)


if is_offered():
    cl.oauth_callback(come_in)


@cl.set_starters
async def first_questions(user: cl.User | None, language: str | None) -> list[cl.Starter]:
    """What an empty chat suggests."""
    found = await starters((await open_counter(settings)).shop, language)
    return [cl.Starter(**asdict(one)) for one in found]


@cl.set_chat_profiles
async def own_profiles(user: cl.User | None, language: str | None) -> list[cl.ChatProfile]:
    """The shop's own people have the support desk beside the assistant; customers no choice."""
    role = str((user.metadata if user else {}).get("role") or "customer")
    return desk_profile.profiles(role, language, settings)


@cl.on_chat_start
@kindly
async def begin() -> None:
    """A new conversation shows its starters, or the desk; the cart waits in the header."""
    await desk_profile.open_desk()


@cl.on_chat_resume
@kindly
async def resume(thread: Any) -> None:
    """A conversation opened again shows today's prices and the cart."""
    await go_on(thread)


@cl.on_chat_end
async def end() -> None:
    """A tab was closed; sessions long over are let go."""
    forget_closed()


@cl.on_message
@kindly
async def answer(message: cl.Message) -> None:
    """One turn."""
    await tell_thread()
    sent = await meant_by(message)
    if sent is not None:
        await run_turn(sent.text, means=sent.means, language=sent.language, said=message.id)


@cl.on_window_message
@kindly
async def window_message(data: Any) -> None:
    """The page around the chat tells where the customer is or asks for the cart."""
    await hear(data)


def _on_click(name: str, act: Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]) -> None:
    @cl.action_callback(name)
    @safely
    async def clicked(action: cl.Action) -> dict[str, Any]:
        return await act(action.payload)


# What the page's own elements may call, by the name they call it.
for _name, _act in {
    "add_to_cart": actions.add,
    "update_cart": actions.update,
    "remove_from_cart": actions.remove,
    "clear_cart": actions.clear,
    "save_for_later": actions.save,
    "move_to_cart": actions.unsave,
    "coupon": actions.coupon,
    "checkout_form": buying.fill,
    "agree": buying.agree,
    "say": buttons.say,
    "not_interested": recommended.not_interested,
    "interested_again": recommended.interested_again,
    "order_action": buttons.order_action,
    "write_review": reviewing.write,
    "open_source": open_source,
    "product_details": actions.details,
    "ask_ending": ending.ask,
    "keep_talking": ending.stay,
    "end_conversation": ending.finish,
}.items():
    _on_click(_name, _act)
