"""Which of a product's options is meant."""

from __future__ import annotations

from data.errors import NotFound, ShopError
from data.facts import ProductFacts, VariantFacts


class VariantNeeded(ShopError):
    """The product comes in several options and none was chosen."""

    code = "choose_variant"

    def __init__(self, product: ProductFacts) -> None:
        """Name the options that can be bought now."""
        buyable = [v for v in product.variants if v.in_stock]
        choices = "; ".join(describe_options(v.options) for v in buyable)
        super().__init__(f"{product.name} comes in several options: {choices}. Which one?")
        self.details = {
            "choices": [{"variant_id": v.id, "options": v.options} for v in buyable],
        }


def describe_options(options: dict[str, str]) -> str:
    """The options of a variant in words: "size M, color black"."""
    return ", ".join(f"{name} {value}" for name, value in options.items())


def choose_variant(
    product: ProductFacts, variant_id: str | None, options: dict[str, str] | None
) -> VariantFacts | None:
    """The variant meant; None for a product without variants.

    Raises:
        NotFound: No variant has that id or those options.
        VariantNeeded: The choice is still open.
    """
    if not product.variants:
        return None
    if variant_id:
        variant = product.variant(variant_id)
        if variant is None:
            raise NotFound(f"{product.name} has no option {variant_id}.")
        return variant
    wanted = {name.casefold(): value.casefold() for name, value in (options or {}).items()}
    fitting = [v for v in product.variants if _has_options(v, wanted)]
    if not fitting:
        asked = describe_options(options or {})
        raise NotFound(f"{product.name} does not come in {asked}.", code="no_such_option")
    buyable = [v for v in fitting if v.in_stock] or fitting
    if len(buyable) > 1:
        raise VariantNeeded(product)
    return buyable[0]


def _has_options(variant: VariantFacts, wanted: dict[str, str]) -> bool:
    options = {name.casefold(): value.casefold() for name, value in variant.options.items()}
    return all(
        options.get(name) == value or (name not in options and value in options.values())
        for name, value in wanted.items()
    )
