"""Words for colours that name a thing as well are read by what is in view."""

from graph.understanding.options_asked import as_options
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, ShownProduct

SHADES = ShownProduct(
    id="g1", name="Cindra Round Shades", category="Fashion > Sunglasses", price_cents=900
)


def _read(text: str, conversation: Conversation) -> list[str]:
    return [token.text for token in as_options(tokenize(text), conversation)]


def test_what_is_asked_of_the_shown_is_their_colours(shown: Conversation) -> None:
    assert "colours" in _read("and which shades are there?", shown)
    assert "colours" in _read("what tones do they come in", shown)


def test_a_thing_called_so_is_that_thing(shown: Conversation) -> None:
    assert "shades" in _read("show me some shades", shown)
    assert "shades" in _read("which shades are there?", Conversation())
    among = shown.model_copy(update={"shown": [SHADES]})
    assert "shades" in _read("which shades are there?", among)
