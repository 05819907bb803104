"""Conversations and messages as the API tells them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.conversations import Conversation
from data.said import Said

OF_A_REPLY = (
    *("cards", "alternatives", "suggestions", "citations", "pending", "confidence"),
    *("language", "cart_changed", "handoff", "passed_to", "guard", "capped", "took_ms"),
)


def session_view(found: Conversation) -> dict[str, Any]:
    """A conversation; times in ISO 8601."""
    told = found._asdict()
    for name in ("created_at", "updated_at", "expires_at", "ended_at"):
        told[name] = told[name] and told[name].isoformat()
    return told


def message_view(said: Said) -> dict[str, Any]:
    """A message; of a reply also what stands beside its text."""
    told = {
        "id": said.id,
        "role": said.role,
        "text": said.text,
        "created_at": said.created_at.isoformat(),
    }
    if said.role == "user":
        return told
    return {**told, **_record(said.record), "feedback": said.feedback}


def reply_view(said: Said, session_id: str, client_id: str, message_id: str) -> dict[str, Any]:
    """What a message was answered; the same however often it is asked for."""
    return {
        "id": said.id,
        "session_id": session_id,
        "client_message_id": client_id,
        "message_id": message_id,
        "reply": said.text,
        "created_at": said.created_at.isoformat(),
        **_record(said.record),
    }


def place_of(page: int, page_size: int, total: int) -> dict[str, int]:
    """Where one page stands among all."""
    return {
        "page": page,
        "page_size": page_size,
        "total_pages": -(-total // page_size),
        "total": total,
    }


def _record(record: Mapping[str, Any]) -> dict[str, Any]:
    usage = {name: record.get(name) for name in ("model", "model_calls", "tool_calls")}
    told = {name: record.get(name) for name in OF_A_REPLY}
    return {**told, "usage": {**usage, **(record.get("usage") or {})}}
