"""Routes of the team: its members who have signed in, and the operator."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from api.envelope import Enveloped
from api.middleware import bearer_of
from api.operator import COOKIE, Operator, OperatorOnly, demand_operator
from api.signed_in import TEAM
from data.errors import NotAllowed, NotSignedIn
from ui.identity import known


def team_member() -> Operator | None:
    """The support agent or admin who has signed in with an account."""
    proof = known()
    if proof is None or proof.is_guest or proof.role not in TEAM:
        return None
    return Operator(proof.name or proof.role, proof.role)


def demand_team(request: Request) -> Operator:
    """The operator, or the support agent or admin who has signed in.

    Raises:
        NotSignedIn: Nobody is proved.
        NotAllowed: A customer has signed in, or a page that is not ours asks for a change with the
            operator's cookie.
    """
    if member := team_member():
        return member
    if _is_customer() and not _claims_to_be_operator(request):
        raise NotAllowed("Only the support team may do that.")
    try:
        return demand_operator(request)
    except HTTPException:  # this shop has no operator
        raise NotSignedIn("Sign in first.") from None


def _is_customer() -> bool:
    proof = known()
    return proof is not None and not proof.is_guest


def _claims_to_be_operator(request: Request) -> bool:
    """By the cookie: a bearer token that proved a customer is not the operator's."""
    is_bearer = bool(bearer_of(request.headers.get("authorization", "")))
    return not is_bearer and COOKIE in request.cookies


class TeamOrOperator(Enveloped):
    """A route for the team; others are turned away before the body is read.

    What somebody does in their own name, as at the desk, needs their login: `TeamOnly`.
    """

    def admit(self, request: Request) -> None:
        """Let support agents, admins and the operator in only."""
        demand_team(request)


class OperatorsPage(OperatorOnly):
    """Who stands before the operator's page; the team works in some of its sections."""

    def admit(self, request: Request) -> None:
        """Let the team in, and the operator where the shop has one."""
        if team_member() is None:
            demand_operator(request)


Who = Annotated[Operator, Depends(demand_team)]
