"""The drawing: the steps of a turn and the ways between them."""

from __future__ import annotations

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from graph import routing
from graph.nodes.act import act
from graph.nodes.conclude import conclude
from graph.nodes.guard_input import guard_input
from graph.nodes.guard_output import guard_output
from graph.nodes.look_up import look_up
from graph.nodes.model import model
from graph.nodes.respond import respond
from graph.nodes.retrieve import retrieve
from graph.nodes.understand import understand
from graph.services import Services
from graph.state import TurnState
from graph.tracing.spans import traced

Conversation = CompiledStateGraph[TurnState, Services, TurnState, TurnState]


def build_graph(checkpointer: BaseCheckpointSaver[str] | None = None) -> Conversation:
    """The conversation as a state machine.

    guard_input → understand → retrieve → look_up → model ⇄ act → guard_output → respond; a
    refused message goes straight to respond, a turn at its cap through conclude.
    """
    graph = StateGraph(TurnState, context_schema=Services)
    graph.add_node("guard_input", traced("guard_input", guard_input))
    graph.add_node("understand", traced("understand", understand))
    graph.add_node("retrieve", traced("retrieve", retrieve))
    graph.add_node("look_up", traced("look_up", look_up))
    graph.add_node("model", traced("model", model))
    graph.add_node("act", traced("act", act))
    graph.add_node("conclude", traced("conclude", conclude))
    graph.add_node("guard_output", traced("guard_output", guard_output))
    graph.add_node("respond", traced("respond", respond))

    graph.add_edge(START, "guard_input")
    graph.add_conditional_edges("guard_input", routing.after_guard_input)
    graph.add_edge("understand", "retrieve")
    graph.add_edge("retrieve", "look_up")
    graph.add_conditional_edges("look_up", routing.after_look_up)
    graph.add_conditional_edges("model", routing.after_model)
    graph.add_conditional_edges("act", routing.after_act)
    graph.add_edge("conclude", "guard_output")
    graph.add_edge("guard_output", "respond")
    graph.add_edge("respond", END)
    return graph.compile(checkpointer=checkpointer)


def steps_at_most(max_model_calls: int) -> int:
    """A recursion limit that the counters of a turn reach first: nine steps and the loop."""
    return 10 + 2 * (max_model_calls + 1)
