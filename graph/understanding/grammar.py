"""A small cascade grammar: patterns over typed items make larger items or state limits."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml
from graph.understanding.chart import Chart, Item

_PIECE = re.compile(r"\s*('[^']+'|[A-Za-z_]+:|[A-Z_]+|[()|?*+])")
# A repeated element matches at most so often: bounds the work on any text.
_MOST_REPEATS = 6


@dataclass(frozen=True)
class Node:
    """A piece of a pattern: an element, a sequence, a choice or a repetition."""

    kind: str
    name: str = ""
    label: str = ""
    parts: tuple[Node, ...] = ()
    least: int = 1
    most: int = 1


@dataclass(frozen=True)
class Rule:
    """A pattern and what it yields: an item of type `make`, or the action `do`."""

    name: str
    node: Node
    examples: tuple[str, ...]
    make: str = ""
    do: str = ""
    options: tuple[tuple[str, Any], ...] = ()
    priority: int = 0
    keep: bool = False


@dataclass(frozen=True)
class Match:
    """A rule found in a chart: its span and the items it captured, by label."""

    rule: Rule
    start: int
    end: int
    captures: tuple[tuple[str, Item], ...]

    def one(self, label: str) -> Item:
        """The first item captured under a label."""
        return next(item for name, item in self.captures if name == label)

    def all(self, label: str) -> list[Item]:
        """The items captured under a label, in order."""
        return [item for name, item in self.captures if name == label]


class _Reader:
    """Reads the pattern notation: TYPE, 'word', label:TYPE, (A | B), A?, A*, A+."""

    def __init__(self, pattern: str) -> None:
        self._pieces = _PIECE.findall(pattern)
        if "".join(self._pieces) != re.sub(r"\s+", "", pattern):
            raise ValueError(f"unreadable pattern: {pattern}")
        self._at = 0

    def choice(self) -> Node:
        branches = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Node("choice", parts=tuple(branches))

    def _peek(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _sequence(self) -> Node:
        parts = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._repeated())
        return Node("sequence", parts=tuple(parts))

    def _repeated(self) -> Node:
        node = self._atom()
        bounds = {"?": (0, 1), "*": (0, _MOST_REPEATS), "+": (1, _MOST_REPEATS)}
        if self._peek() in bounds:
            least, most = bounds[self._pieces[self._at]]
            self._at += 1
            return Node("repeat", parts=(node,), least=least, most=most)
        return node

    def _atom(self, label: str = "") -> Node:
        piece = self._pieces[self._at]
        self._at += 1
        if piece.endswith(":"):
            return self._atom(piece[:-1])
        if piece == "(":
            inner = self.choice()
            self._at += 1
            return _labelled(inner, label)
        if piece.startswith("'"):
            return Node("word", name=piece.strip("'"), label=label)
        return Node("type", name=piece, label=label)


def _labelled(node: Node, label: str) -> Node:
    """A group with its label passed on to the elements in it."""
    if not label:
        return node
    parts = tuple(_labelled(part, label) for part in node.parts)
    own = label if node.kind in ("type", "word") else ""
    return Node(node.kind, node.name, node.label or own, parts, node.least, node.most)


_Captures = tuple[tuple[str, Item], ...]


def _spans(node: Node, chart: Chart, start: int) -> Iterator[tuple[int, _Captures]]:
    """Every way a pattern piece can match from a token on."""
    if node.kind == "choice":
        for part in node.parts:
            yield from _spans(part, chart, start)
    elif node.kind == "sequence":
        yield from _sequence(node.parts, chart, start)
    elif node.kind == "repeat":
        yield from _repeat(node, chart, start, 0)
    else:
        for item in _elements(node, chart, start):
            yield item.end, (((node.label, item),) if node.label else ())


def _elements(node: Node, chart: Chart, start: int) -> Iterator[Item]:
    """The items of a type, or the very word, at a token."""
    if node.kind == "type":
        yield from (item for item in chart.at(start) if item.kind == node.name)
    elif start < len(chart.tokens) and chart.tokens[start].text == node.name:
        yield Item("WORD", start, start + 1, node.name)


def _sequence(parts: Sequence[Node], chart: Chart, start: int) -> Iterator[tuple[int, _Captures]]:
    if not parts:
        yield start, ()
        return
    for middle, first in _spans(parts[0], chart, start):
        for end, rest in _sequence(parts[1:], chart, middle):
            yield end, first + rest


def _repeat(node: Node, chart: Chart, start: int, count: int) -> Iterator[tuple[int, _Captures]]:
    if count >= node.least:
        yield start, ()
    if count < node.most:
        for middle, first in _spans(node.parts[0], chart, start):
            if middle > start:
                for end, rest in _repeat(node, chart, middle, count + 1):
                    yield end, first + rest


def _first_names(node: Node) -> set[str]:
    """The types and words with which a pattern can begin; "" if it may begin with nothing."""
    if node.kind in ("type", "word"):
        return {node.name}
    if node.kind == "choice":
        return set().union(*map(_first_names, node.parts))
    if node.kind == "repeat":
        return _first_names(node.parts[0]) | ({""} if node.least == 0 else set())
    names: set[str] = {""}
    for part in node.parts:
        names = (names - {""}) | _first_names(part)
        if "" not in names:
            break
    return names


class Grammar:
    """Rules in levels; each level sees what the levels before it have made."""

    def __init__(self, levels: Sequence[Sequence[Rule]]) -> None:
        self.levels = [list(level) for level in levels]
        self._by_first: list[dict[str, list[Rule]]] = []
        for level in self.levels:
            index: dict[str, list[Rule]] = {}
            for rule in level:
                for name in _first_names(rule.node):
                    index.setdefault(name, []).append(rule)
            self._by_first.append(index)

    def matches(self, chart: Chart, level: int) -> list[Match]:
        """The longest match of each rule of a level at each token."""
        found: list[Match] = []
        index = self._by_first[level]
        for start, token in enumerate(chart.tokens):
            names = {item.kind for item in chart.at(start)} | {token.text}
            rules = {id(rule): rule for name in names for rule in index.get(name, ())}
            for rule in rules.values():
                spans = list(_spans(rule.node, chart, start))
                if spans:
                    end, captures = max(spans, key=lambda span: span[0])
                    found.append(Match(rule, start, end, captures))
        return found


def without_overlap(matches: Sequence[Match]) -> list[Match]:
    """The matches to believe: by priority, then length; none overlaps another; left to right."""
    taken: set[int] = set()
    chosen = []
    ranked = sorted(matches, key=lambda m: (-m.rule.priority, m.start - m.end, m.start))
    for match in ranked:
        span = range(match.start, match.end)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.start)


@functools.cache
def read_grammar(path: Path) -> Grammar:
    """The grammar of a YAML file: a list of levels, each a list of rules."""
    levels = read_yaml(path)["levels"]
    return Grammar([[_rule(record) for record in level["rules"]] for level in levels])


def _rule(record: dict[str, Any]) -> Rule:
    return Rule(
        name=record["name"],
        node=_Reader(record["pattern"]).choice(),
        examples=tuple(record["examples"]),
        make=record.get("make", ""),
        do=record.get("do", ""),
        options=tuple((record.get("with") or {}).items()),
        priority=record.get("priority", 0),
        keep=record.get("keep", False),
    )
