"""Routes of the team: its members who have signed in, and the operator."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.envelope import Enveloped
from api.operator import Operator, demand_operator
from api.signed_in import TEAM
from ui.identity import known


def demand_team(request: Request) -> Operator:
    """The operator, or the support agent or admin who has signed in.

    Raises:
        NotSignedIn: Nobody is proved.
        NotAllowed: A page that is not ours asks for a change with the operator's cookie.
    """
    proof = known()
    if proof is not None and not proof.is_guest and proof.role in TEAM:
        return Operator(proof.name or proof.role, proof.role)
    return demand_operator(request)


class TeamOrOperator(Enveloped):
    """A route for the team; others are turned away before the body is read."""

    def admit(self, request: Request) -> None:
        """Let support agents, admins and the operator in only."""
        demand_team(request)


Who = Annotated[Operator, Depends(demand_team)]
