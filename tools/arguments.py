"""Argument types that clamp what a model asks for to what the shop allows."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MAX_RESULTS = 20
MAX_SKIPPED = 200


def _clamp_count(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return min(max(int(value), 1), MAX_RESULTS)
    return value


def _clamp_skip(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return min(max(int(value), 0), MAX_SKIPPED)
    return value


def _listed(value: Any) -> Any:
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


Count = Annotated[int, BeforeValidator(_clamp_count), Field(description="How many, 1 to 20.")]
Skip = Annotated[
    int, BeforeValidator(_clamp_skip), Field(description="How many of the best to leave out.")
]
Names = Annotated[list[str], BeforeValidator(_listed)]
ProductId = Annotated[str, Field(min_length=1, max_length=200, description="A product's id.")]
Money = Annotated[float, Field(ge=0, le=100_000_000, allow_inf_nan=False)]
Words = Annotated[str, Field(max_length=1000)]


class Arguments(BaseModel):
    """Arguments of a tool; unknown ones are refused so that a model learns of its mistake."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class NoArguments(Arguments):
    """Nothing to say."""


class OneProduct(Arguments):
    """A product."""

    product_id: ProductId
