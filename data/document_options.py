"""What is said of a document when it is handed in, and how it is to be cut."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from data.errors import InvalidInput

Strategy = Literal["fixed", "semantic", "recursive"]
Status = Literal["draft", "published", "archived"]
KINDS = ("faq", "sop", "module", "general", "policy")
MOST_TAGS, MOST_PRIORITY = 20, 9
LEAST_CHUNK, MOST_CHUNK = 64, 4096


def _as_tags(value: Any) -> Any:
    """A list of tags; a form and a command line hold one with commas."""
    parts = value.split(",") if isinstance(value, str) else value or []
    if not isinstance(parts, list | tuple):
        return value
    return list(dict.fromkeys(filter(None, (str(part).strip() for part in parts))))


def _as_category(value: Any) -> Any:
    """The path with its names trimmed and none of them empty."""
    if not isinstance(value, str):
        return value
    return " > ".join(filter(None, (part.strip() for part in value.split(">")))) or "general"


Tag = Annotated[str, Field(min_length=1, max_length=60)]
Tags = Annotated[list[Tag], BeforeValidator(_as_tags), Field(max_length=MOST_TAGS)]
Category = Annotated[str, BeforeValidator(_as_category), Field(max_length=300)]
Kind = Literal["faq", "sop", "module", "general", "policy"]
Title = Annotated[str, Field(min_length=1, max_length=500)]
Name = Annotated[str, Field(max_length=200)]
Language = Annotated[str, Field(pattern="^[a-z]{2}$")]


class Details(BaseModel):
    """What is said of a document; what is None was not said, and stays as it is."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)

    title: Title | None = None
    kind: Kind | None = None
    category: Category | None = None
    tags: Tags | None = None
    owner: Name | None = None
    language: Language | None = None
    priority: int | None = Field(None, ge=0, le=MOST_PRIORITY)
    status: Status | None = None
    version: Name | None = None

    def said(self) -> dict[str, Any]:
        """Only what was said."""
        return self.model_dump(exclude_none=True)

    def over(self, other: Details) -> Details:
        """These details, and those of the other where nothing is said here."""
        return Details(**{**other.said(), **self.said()})


class Cutting(BaseModel):
    """How a document is cut into pieces."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    strategy: Strategy = "recursive"
    chunk_size: int = Field(512, ge=LEAST_CHUNK, le=MOST_CHUNK)
    overlap: int = Field(50, ge=0, le=MOST_CHUNK)

    @model_validator(mode="after")
    def _is_possible(self) -> Self:
        if self.overlap >= self.chunk_size:
            raise ValueError("overlap must be less than chunk_size")
        return self


DetailsOrCutting = TypeVar("DetailsOrCutting", Details, Cutting)


def stated(kind: type[DetailsOrCutting], values: dict[str, Any]) -> DetailsOrCutting:
    """The options made of what a caller gave; what is None or empty was not given.

    Raises:
        InvalidInput: One of them has a value that it cannot have.
    """
    given = {name: value for name, value in values.items() if value not in (None, "")}
    try:
        return kind(**given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "options"
        raise InvalidInput(f"{where}: {first['msg']}.") from error
