"""Every rule of the grammar matches its examples, and only what it means."""

from pathlib import Path

import pytest

from graph.understanding.grammar import Rule, read_grammar
from graph.understanding.mentions import CatalogueWords
from graph.understanding.reading import GRAMMAR, grammar, read
from graph.understanding.tokens import clean, tokenize

RULES = [
    (rule, example) for level in grammar().levels for rule in level for example in rule.examples
]


@pytest.mark.parametrize(
    ("rule", "example"), RULES, ids=lambda v: v if isinstance(v, str) else v.name
)
def test_rule_fires_on_its_example(rule: Rule, example: str, words: CatalogueWords) -> None:
    reading = read(tokenize(clean(example)), words)
    if rule.do in ("money", "cents", "amount", "thing", "comparison"):
        assert any(item.kind == rule.make for item in reading.chart.of(rule.make))
    else:
        assert rule.name in [match.rule.name for match in reading.matches]


def test_unreadable_pattern_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text('levels: [{name: x, rules: [{name: y, pattern: "a <b>", examples: []}]}]')
    with pytest.raises(ValueError, match="unreadable"):
        read_grammar(path)


def test_every_rule_has_examples() -> None:
    assert GRAMMAR.exists()
    assert all(rule.examples for level in grammar().levels for rule in level)
