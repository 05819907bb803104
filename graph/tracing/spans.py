"""The spans of a turn, named as OpenTelemetry's conventions for generative AI name them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeVar, cast

from langchain_core.messages import AIMessage, BaseMessage, ToolCall
from langgraph.config import get_config
from langgraph.runtime import Runtime
from opentelemetry.semconv._incubating.attributes import gen_ai_attributes as gen_ai
from opentelemetry.semconv.attributes.error_attributes import ERROR_TYPE
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, set_span_in_context

from graph.reply import Reply, TurnRequest
from graph.services import Services
from graph.state import TurnState
from graph.tracing.content import arguments_of, input_of, output_of, result_of
from tools.outcome import ToolOutcome

AGENT = "SmartShop"
EMBEDDED = "smartshop"
"""Who provides the embedded model."""
PARENT = "__span"
"""Under what name a turn's config holds its span; what begins so is kept out of checkpoints."""
# Steps that the conventions know by another name than ours.
OPERATIONS = {"retrieve": "retrieval"}
# LangChain's names of providers in the conventions' spelling.
PROVIDERS = {
    "azure_openai": "azure.ai.openai",
    "bedrock_converse": "aws.bedrock",
    "google_genai": "gcp.gemini",
    "mistralai": "mistral_ai",
}

Step = TypeVar("Step", bound=Callable[..., Awaitable[TurnState]])
Heard = Callable[[AIMessage], None]
Done = Callable[[ToolOutcome], None]


@dataclass(frozen=True)
class Tracing:
    """Who makes the spans, and whether what was said may be attached to them, masked.

    Where tracing is off there is none of it, and nothing is made.
    """

    tracer: Tracer
    with_content: bool = False

    @contextmanager
    def turn(self, request: TurnRequest, thread: str) -> Iterator[Span]:
        """The span of a turn; its steps find it in their config, not in the context.

        A turn is streamed, and a context that is set between two pieces would leak to the reader.
        """
        # A conversation's id names its owner; what stands in a trace only tells them apart.
        attributes = {
            gen_ai.GEN_AI_OPERATION_NAME: "invoke_agent",
            gen_ai.GEN_AI_AGENT_NAME: AGENT,
            gen_ai.GEN_AI_CONVERSATION_ID: sha256(thread.encode()).hexdigest()[:16],
            "smartshop.role": request.role,
        }
        span = self.tracer.start_span(f"invoke_agent {AGENT}", attributes=attributes)
        try:
            yield span
        except Exception as error:
            _failed(span, type(error).__name__)
            raise
        finally:
            span.end()

    @contextmanager
    def step(self, name: str, parent: Span) -> Iterator[None]:
        """The span of a step of the turn."""
        known = {gen_ai.GEN_AI_OPERATION_NAME: OPERATIONS[name]} if name in OPERATIONS else {}
        with self.tracer.start_as_current_span(
            name, set_span_in_context(parent), attributes=known, record_exception=False
        ):
            yield

    @contextmanager
    def model_call(
        self, provider: str, model: str, messages: Sequence[BaseMessage]
    ) -> Iterator[Heard]:
        """The span of a model call; what is yielded is told the answer."""
        attributes = {
            gen_ai.GEN_AI_OPERATION_NAME: "chat",
            gen_ai.GEN_AI_PROVIDER_NAME: PROVIDERS.get(provider, provider),
            gen_ai.GEN_AI_REQUEST_MODEL: model,
        }
        with self._call(f"chat {model}", SpanKind.CLIENT, attributes) as span:
            if self.with_content:
                span.set_attributes(input_of(messages))
            yield lambda answer: span.set_attributes(self._answered(answer))

    @contextmanager
    def tool_call(self, call: ToolCall) -> Iterator[Done]:
        """The span of a tool call; what is yielded is told the outcome."""
        attributes = {
            gen_ai.GEN_AI_OPERATION_NAME: "execute_tool",
            gen_ai.GEN_AI_TOOL_NAME: call["name"],
            gen_ai.GEN_AI_TOOL_CALL_ID: call["id"] or "",
            gen_ai.GEN_AI_TOOL_TYPE: "function",
        }
        with self._call(f"execute_tool {call['name']}", SpanKind.INTERNAL, attributes) as span:
            if self.with_content:
                span.set_attributes(arguments_of(call))

            def done(outcome: ToolOutcome) -> None:
                if outcome.error is not None:
                    _failed(span, str(outcome.error["code"]))
                if self.with_content:
                    span.set_attributes(result_of(outcome))

            yield done

    @contextmanager
    def _call(self, name: str, kind: SpanKind, attributes: dict[str, str]) -> Iterator[Span]:
        # A provider's own words, in an exception's text, may hold keys or customers' words.
        with self.tracer.start_as_current_span(
            name,
            kind=kind,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield span
            except Exception as error:
                _failed(span, type(error.__cause__ or error).__name__)
                raise

    def _answered(self, answer: AIMessage) -> dict[str, Any]:
        usage, told = answer.usage_metadata, answer.response_metadata
        found: dict[str, Any] = output_of(answer) if self.with_content else {}
        if usage is not None:
            found[gen_ai.GEN_AI_USAGE_INPUT_TOKENS] = usage["input_tokens"]
            found[gen_ai.GEN_AI_USAGE_OUTPUT_TOKENS] = usage["output_tokens"]
        if told.get("model_name"):
            found[gen_ai.GEN_AI_RESPONSE_MODEL] = str(told["model_name"])
        reason = "tool_calls" if answer.tool_calls else told.get("finish_reason") or "stop"
        found[gen_ai.GEN_AI_RESPONSE_FINISH_REASONS] = [str(reason)]
        return found


async def turn_traced(
    tracing: Tracing,
    request: TurnRequest,
    thread: str,
    updates: Callable[[dict[str, Any]], AsyncIterator[Any]],
) -> AsyncIterator[Any]:
    """What comes of a turn, with the turn's span given to its steps."""
    with tracing.turn(request, thread) as span:
        async for mode, update in updates({PARENT: span}):
            for changed in update.values() if mode == "updates" else ():
                if changed and "reply" in changed:
                    told_reply(span, changed["reply"])
            yield mode, update


def told_reply(span: Span, reply: Reply) -> None:
    """Attach what a turn took and how it was guarded; nothing that was said."""
    span.set_attributes(
        {
            gen_ai.GEN_AI_RESPONSE_MODEL: reply.model,
            gen_ai.GEN_AI_USAGE_INPUT_TOKENS: reply.usage.input_tokens,
            gen_ai.GEN_AI_USAGE_OUTPUT_TOKENS: reply.usage.output_tokens,
            "smartshop.model_calls": reply.model_calls,
            "smartshop.tool_calls": reply.tool_calls,
            "smartshop.capped": reply.capped,
            "smartshop.handoff": reply.handoff,
            "smartshop.language": reply.language,
            "smartshop.guard.input": reply.guard.input,
            "smartshop.guard.output": reply.guard.output,
            "smartshop.cards": len(reply.cards),
        }
    )


def traced(name: str, step: Step) -> Step:
    """The step within a span of its own, where the turn has one."""

    async def run(state: TurnState, runtime: Runtime[Services]) -> TurnState:
        tracing = runtime.context.tracing
        parent = None if tracing is None else get_config()["configurable"].get(PARENT)
        if tracing is None or parent is None:
            return await step(state, runtime)
        with tracing.step(name, parent):
            return await step(state, runtime)

    return cast(Step, run)


def model_call(
    tracing: Tracing | None, provider: str, model: str, messages: Sequence[BaseMessage]
) -> AbstractContextManager[Heard]:
    """The span of a model call, or nothing where tracing is off."""
    if tracing is None:
        return nullcontext(_unheard)
    return tracing.model_call(provider, model, messages)


def tool_call(tracing: Tracing | None, call: ToolCall) -> AbstractContextManager[Done]:
    """The span of a tool call, or nothing where tracing is off."""
    return nullcontext(_unheard) if tracing is None else tracing.tool_call(call)


def _failed(span: Span, kind: str) -> None:
    span.set_attribute(ERROR_TYPE, kind)
    span.set_status(Status(StatusCode.ERROR))


def _unheard(said: object) -> None:
    """Where nobody listens."""
