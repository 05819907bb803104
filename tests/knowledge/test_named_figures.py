"""Figures that names of products tell, where their listings do not."""

import pytest

from knowledge.traits import in_name, traits


@pytest.mark.parametrize(
    ("name", "attribute", "values"),
    [
        ("Axess - 13,200mAh Power Bank - Gray", "capacity", ("13200 mAh",)),
        ("Galaxy S7 4G LTE with 32GB Memory Cell Phone", "memory", ("32 GB",)),
        ("17W Vehicle Charger with 2 USB Ports", "power", ("17 W",)),
        ("Phone with 4GB RAM and 64GB Storage", "memory", None),  # two of a kind tell neither
        ("Camping Cup - Durable Insulated 12oz", "weight", None),
        ("Case for iPhone 7 - Black", "memory", None),
    ],
)
def test_figures_of_names(name: str, attribute: str, values: tuple[str, ...] | None) -> None:
    assert in_name(name).get(attribute) == values


def test_what_is_stated_holds_before_what_a_name_says() -> None:
    name = "Phone with 64GB Memory"
    assert "memory" not in traits(name, {}, {"RAM": "4 GB", "Storage": "64 GB"})
    assert list(traits(name, {}, {"Memory": "32 GB"})["memory"]) == ["32gb"]
    assert list(traits(name, {}, {})["memory"]) == ["64gb"]


def test_unisex_is_for_women_and_men() -> None:
    assert {"unisex", "women", "men"} <= traits("Shoe", {"gender": "unisex"}, {})["gender"].keys()


def test_a_rose_in_a_colour_is_no_flower() -> None:
    assert in_name("iPhone SE 16GB - Rose Gold")["color"] == ("rose gold",)
    assert "color" not in in_name("Perfume with Rose")
