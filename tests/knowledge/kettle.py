"""A product with a full record, for tests of descriptions."""

from __future__ import annotations

from data.facts import ProductFacts, VariantFacts
from knowledge.description_check import Backing

BRANDS = frozenset({"Kettlemoor", "Hearthmoor", "Harrow & Tide", "Boil"})
KETTLE = ProductFacts(
    id="k1",
    name="Kettlemoor Rapid Kettle",
    brand="Kettlemoor",
    category="Kitchen > Kettles",
    price_cents=3999,
    currency="USD",
    description="It stops by itself at the boil. A scale on the side can be read from both sides.",
    attributes={"color": "silver"},
    specifications={
        "Capacity": "1.7 liters",
        "Power": "3000 W",
        "Material": "stainless steel",
        "Temperature settings": "5",
        "Keep warm": "30 minutes",
        "Warranty": "2 years",
        "Timer": "yes",
        "Weight": "1.2 kg",
        "Dimensions": "22 x 18 x 25 cm",
    },
    variants=(
        VariantFacts(id="s", options={"color": "silver"}, price_cents=3999),
        VariantFacts(id="b", options={"color": "black"}, price_cents=3999),
    ),
)
BACKING = Backing(KETTLE, ["Boils fast and is easy to clean."], BRANDS)
PLAIN = (
    "The Kettlemoor Rapid Kettle is a kettle from Kettlemoor. Its capacity is 1.7 liters and its "
    "power is 3000 W. It is made of stainless steel and weighs 1.2 kg. It measures 22 x 18 x 25 cm."
    " Water is kept warm for 30 minutes, and there are 5 temperature settings. It stops by itself"
    " at the boil. Buyers who reviewed it say that it boils fast and is easy to clean."
)
