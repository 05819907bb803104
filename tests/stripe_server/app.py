"""PaymentIntents, payment methods and refunds as Stripe documents them, kept in memory."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any
from urllib.parse import parse_qsl

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()
KEY = "sk_test_stub"
CARDS = {
    "pm_card_visa": "4242",
    "pm_card_declined": "0002",
    "pm_card_slow": "3220",
    "pm_card_asked": "3155",
}
# So long that the client gives up; the intent is made all the same.
SLOW_S = 3.0
intents: dict[str, dict[str, Any]] = {}
refunds: dict[str, dict[str, Any]] = {}
replies: dict[str, tuple[int, dict[str, Any], dict[str, str]]] = {}
asked: list[dict[str, Any]] = []
numbers = itertools.count(1)


def refused(status: int, kind: str, code: str, **more: Any) -> tuple[int, dict[str, Any]]:
    return status, {"error": {"type": kind, "code": code, "message": code, **more}}


@app.middleware("http")
async def remembered(request: Request, answer: Any) -> Any:
    """Authentication, and Stripe's idempotency: the same key answers the same."""
    if request.url.path.startswith("/test/"):
        return await answer(request)
    if request.headers.get("authorization") != f"Bearer {KEY}":
        status, body = refused(401, "invalid_request_error", "api_key_invalid")
        return JSONResponse(body, status)
    form = dict(parse_qsl((await request.body()).decode()))
    key = request.headers.get("idempotency-key", "")
    asked.append({"path": request.url.path, "form": form, "key": key})
    if request.method == "POST" and key in replies:
        status, body, before = replies[key]
        if before != form:
            status, body = refused(400, "idempotency_error", "idempotency_key_in_use")
        return JSONResponse(body, status)
    status, body = dispatch(request.method, request.url.path, form)
    if request.method == "POST" and key:
        replies[key] = (status, body, form)
    if form.get("payment_method") == "pm_card_slow":
        await asyncio.sleep(SLOW_S)
    return JSONResponse(body, status)


def dispatch(method: str, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
    parts = path.strip("/").split("/")[1:]
    if parts[0] == "payment_methods":
        return a_method(parts[1])
    if parts[0] == "refunds":
        return refund(form)
    if len(parts) == 1:
        return create(form) if method == "POST" else listed()
    intent = intents.get(parts[1])
    if intent is None:
        return refused(404, "invalid_request_error", "resource_missing")
    verbs = {
        "capture": (("requires_capture",), "succeeded"),
        "cancel": (("requires_capture", "requires_action"), "canceled"),
    }
    if len(parts) == 3:
        needs, becomes = verbs[parts[2]]
        if intent["status"] not in needs:
            return refused(400, "invalid_request_error", "payment_intent_unexpected_state")
        intent["status"] = becomes
    return 200, intent


def create(form: dict[str, str]) -> tuple[int, dict[str, Any]]:
    declined = form["payment_method"] == "pm_card_declined"
    asks = form["payment_method"] == "pm_card_asked"
    if asks and form.get("error_on_requires_action") == "true":
        return refused(402, "card_error", "authentication_required")
    intent = {
        "id": f"pi_{next(numbers)}",
        "object": "payment_intent",
        "amount": int(form["amount"]),
        "currency": form["currency"],
        "capture_method": form["capture_method"],
        "status": "requires_payment_method" if declined else "requires_capture",
        "metadata": {"smartshop_key": form["metadata[smartshop_key]"]},
        "last_payment_error": {"code": "card_declined"} if declined else None,
    }
    intents[str(intent["id"])] = intent
    if asks:
        page = {"url": f"https://hooks.stripe.com/3ds/{intent['id']}"}
        intent |= {
            "status": "requires_action",
            "next_action": {"type": "redirect_to_url", "redirect_to_url": page},
        }
    if declined:
        return refused(402, "card_error", "card_declined", payment_intent=intent)
    return 200, intent


def listed() -> tuple[int, dict[str, Any]]:
    newest = list(intents.values())[::-1]
    return 200, {"object": "list", "url": "/v1/payment_intents", "has_more": False, "data": newest}


def a_method(name: str) -> tuple[int, dict[str, Any]]:
    if name not in CARDS:
        return refused(404, "invalid_request_error", "resource_missing")
    card = {"brand": "visa", "last4": CARDS[name]}
    return 200, {"id": name, "object": "payment_method", "type": "card", "card": card}


def refund(form: dict[str, str]) -> tuple[int, dict[str, Any]]:
    intent = intents[form["payment_intent"]]
    back = sum(r["amount"] for r in refunds.values() if r["payment_intent"] == intent["id"])
    if intent["status"] != "succeeded" or back + int(form["amount"]) > intent["amount"]:
        return refused(400, "invalid_request_error", "charge_already_refunded")
    made = {
        "id": f"re_{next(numbers)}",
        "object": "refund",
        "amount": int(form["amount"]),
        "payment_intent": intent["id"],
        "status": "succeeded",
    }
    refunds[str(made["id"])] = made
    return 200, made


@app.post("/test/bank/{name}/{verdict}")
async def bank(name: str, verdict: str) -> dict[str, Any]:
    """What the customer does on the bank's page: `confirmed` or `failed`."""
    intent = intents[name]
    done = verdict == "confirmed"
    intent["status"] = "requires_capture" if done else "requires_payment_method"
    intent["next_action"] = None
    if not done:
        intent["last_payment_error"] = {"code": "payment_intent_authentication_failure"}
    return intent


@app.get("/test/books")
async def books() -> dict[str, Any]:
    """What a test looks at: everything that was made and asked."""
    return {"intents": list(intents.values()), "refunds": list(refunds.values()), "asked": asked}
