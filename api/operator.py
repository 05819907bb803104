"""Who may run the shop: an operator, proved by the shop's token or by a signed session cookie."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import HTTPException, Request, Response
from itsdangerous import BadData, URLSafeTimedSerializer

from api.envelope import NO_SUCH_RESOURCE, Enveloped
from api.middleware import SAFE_METHODS, bearer_of
from api.throttle import Throttle
from data.errors import NotAllowed, NotSignedIn, TooManyRequests
from data.settings import Settings
from ui.config import settings_in_force
from ui.identity import known
from ui.secret import signing_key

COOKIE = "smartshop_operator"
SESSION_S = 8 * 3600
ROLES = ("support_agent", "admin")
WRONG_A_MINUTE = 5
_wrong = Throttle(WRONG_A_MINUTE, 60.0)


@dataclass(frozen=True)
class Operator:
    """A person who may run the shop, as histories name them, and what they are there."""

    name: str
    role: str


THE_OPERATOR = Operator("operator", "admin")  # whoever holds the shop's one token


class OperatorDoor(Enveloped):
    """A route that is not there in a shop without an operator."""

    def admit(self, request: Request) -> None:
        """Answer as if there were nothing, before anything of the request is read."""
        if _admin() is None:
            demand_turned_on(settings_in_force())


class OperatorOnly(Enveloped):
    """A route for operators; who is none is turned away before the body is read."""

    def admit(self, request: Request) -> None:
        """Let operators in only."""
        demand_operator(request)


def demand_operator(request: Request) -> Operator:
    """The operator that the request proves: by the shop's token, its cookie, or an admin's login.

    Raises:
        HTTPException: 404, this shop has no operator.
        NotSignedIn: Nothing is proved.
        TooManyRequests: Too many wrong tokens came from the same address.
        NotAllowed: A page that is not ours asks for a change with the operator's cookie.
    """
    settings, admin = settings_in_force(), _admin()
    bearer = bearer_of(request.headers.get("authorization", ""))
    if bearer and admin:
        return admin  # the middleware has proved it by this very token
    if admin is None:
        demand_turned_on(settings)
    if request.headers.get("authorization", "").lower().startswith("bearer"):
        return by_token(settings, bearer, client_address(request))
    operator = admin or read_session(settings, request.cookies.get(COOKIE, ""))
    if operator is None:
        raise NotSignedIn("Sign in as an operator first.")
    if request.method not in SAFE_METHODS and not _is_our_page(request):
        raise NotAllowed("Only the shop's own page may do that.")
    return operator


def demand_turned_on(settings: Settings) -> None:
    """Refuse, as for anything that does not exist, where the shop has no operator's token."""
    if not settings.operator_token.get_secret_value():
        raise HTTPException(404, NO_SUCH_RESOURCE)


def by_token(settings: Settings, token: str, address: str) -> Operator:
    """The operator whom a token proves; wrong ones are counted by the address they come from.

    Raises:
        NotSignedIn: It is not the token.
        TooManyRequests: Too many wrong ones came; then the right one has to wait too.
    """
    wait_s = _wrong.wait_s(address)
    if wait_s:
        raise TooManyRequests(
            f"Too many wrong tokens. Try again in {wait_s} seconds.", retry_after_s=wait_s
        )
    expected = settings.operator_token.get_secret_value()
    if not hmac.compare_digest(token.encode("utf-8", "surrogatepass"), expected.encode()):
        _wrong.note(address)
        raise NotSignedIn("This is not the operator's token.", code="wrong_token")
    return THE_OPERATOR


def keep_session(settings: Settings, request: Request, response: Response, who: Operator) -> None:
    """Give the browser the cookie that proves the operator for a working day."""
    response.set_cookie(
        COOKIE,
        _serializer(settings).dumps([who.name, who.role]),
        max_age=SESSION_S,
        httponly=True,
        secure=request.url.scheme == "https",
        samesite="strict",
    )


def read_session(settings: Settings, value: str) -> Operator | None:
    """The operator whom a cookie value proves, None if it proves nothing or is too old."""
    try:
        name, role = _serializer(settings).loads(value, max_age=SESSION_S)
    except BadData:
        return None
    return Operator(name, role) if role in ROLES else None


def client_address(request: Request) -> str:
    """The address that a request came from."""
    return request.client.host if request.client else ""


def _admin() -> Operator | None:
    """The admin who has signed in with an account."""
    proof = known()
    if proof is None or proof.is_guest or proof.role != "admin":
        return None
    return Operator(proof.name or "admin", proof.role)


def _is_our_page(request: Request) -> bool:
    """Whether the browser says that the page that asks is of this very origin."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    host = request.headers.get("host")
    return bool(host) and urlsplit(request.headers.get("origin", "")).netloc == host


def _serializer(settings: Settings) -> URLSafeTimedSerializer:
    """Signs with the token too: a new token ends every session of the old one."""
    token = settings.operator_token.get_secret_value()
    return URLSafeTimedSerializer(f"{signing_key(settings)}{token}", salt="operator")
