"""Whom routes for customers with an account are open to, and those for admins."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.envelope import Enveloped
from data.errors import NotAllowed, NotSignedIn
from ui.identity import Proof, proven

TEAM = ("support_agent", "admin")


def demand_member() -> Proof:
    """The customer who has signed in.

    Raises:
        NotSignedIn: Nobody has, or with a token that is not good any more.
    """
    proof = proven()
    if proof is None or proof.is_guest:
        raise NotSignedIn("Sign in first.")
    return proof


def demand_admin() -> Proof:
    """The admin who has signed in.

    Raises:
        NotSignedIn: Nobody has.
        NotAllowed: They are no admin.
    """
    proof = demand_member()
    if proof.role != "admin":
        raise NotAllowed("Only an admin may do that.")
    return proof


def demand_agent() -> Proof:
    """The person of the team who has signed in: a support agent or an admin.

    Raises:
        NotSignedIn: Nobody has.
        NotAllowed: They are a customer.
    """
    proof = demand_member()
    if proof.role not in TEAM:
        raise NotAllowed("Only the support team may do that.")
    return proof


Member = Annotated[Proof, Depends(demand_member)]
Admin = Annotated[Proof, Depends(demand_admin)]
TeamMember = Annotated[Proof, Depends(demand_agent)]


class MembersOnly(Enveloped):
    """A route for customers with an account; others are turned away before the body is read."""

    def admit(self, request: Request) -> None:
        """Let members in only."""
        demand_member()


class TeamOnly(Enveloped):
    """A route for the support team; others are turned away before the body is read."""

    def admit(self, request: Request) -> None:
        """Let support agents and admins in only."""
        demand_agent()


class AdminsOnly(Enveloped):
    """A route for admins; others are turned away before the body is read."""

    def admit(self, request: Request) -> None:
        """Let admins in only."""
        demand_admin()
