"""Recommendations for somebody, here and now: from the cache where nothing has changed."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from sqlalchemy import Engine

from data.constraints import Constraints
from data.database import reading
from data.histories import Person, watermark_now
from data.impressions import not_wanted
from data.progress import Progress, silent
from data.settings import Settings
from data.told import told
from data.tracker import Tracker
from knowledge.candidates import candidates, in_category
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.products import ProductSearch
from knowledge.recommend.asked import Asked, Recommended
from knowledge.recommend.choosing import Candidates, choose
from knowledge.recommend.histories import Floats, Mask
from knowledge.recommend.model import NOTHING_LEARNT, RecommendModel, load_model
from knowledge.recommend.profile import Liked, liked
from knowledge.recommend.scoring import blended, to_one
from knowledge.recommend.shelf import Shelf, lay_out
from knowledge.recommend.standing import Standing, acts_of, cart_products, standing
from knowledge.recommend.training import Training

MOST_ACTS = 200
SMALL = 20_000
"""A shop of so few acts is learnt from while the first question waits."""
CATEGORY, SEARCH = 0.3, 0.5
"""What a category looked at, and the words of the page, add to the scores."""
FADES = 0.7
MOST_FOUND = 50


class Recommender:
    """Recommends one shop's products; blocking, safe to share between threads.

    A model that another process has written is noticed at the next question.
    """

    def __init__(
        self, settings: Settings, engine: Engine, products: ProductSearch, tracker: Tracker
    ) -> None:
        """Use these; nothing is read yet."""
        self._settings, self._engine = settings, engine
        self._products, self._tracker = products, tracker
        self.training = Training(
            engine,
            settings.home / "recommend",
            settings.recommend_history,
            settings.recommend_least_people,
        )
        self._lock = Lock()
        self._model: tuple[tuple[int, int] | None, RecommendModel] = (None, NOTHING_LEARNT)
        self._shelf: Shelf | None = None
        self._kept: OrderedDict[tuple[Any, ...], tuple[float, list[Recommended]]] = OrderedDict()

    def recommend(self, asked: Asked) -> list[Recommended]:
        """At most k products for the owner: in stock, not in the cart, not bought, varied."""
        if self._tracker.waits(asked.owner):
            self._tracker.settle(asked.owner)
        settings = self._settings
        with reading(self._engine) as session:
            stands = standing(
                session, asked.owner, settings.track_by_default, settings.not_interested_days
            )
            shelf = self.shelf()
            key = (asked.key, stands, shelf.model.trained_at, shelf.catalogue.generation)
            if (known := self._remembered(key)) is not None:
                return known
            acts = acts_of(session, stands, MOST_ACTS)
        found = self._fresh(shelf, asked, stands, acts)
        self._remember(key, found)
        return found

    def bought_together(
        self, product_id: str, limits: Constraints, k: int, without: Sequence[str] = ()
    ) -> list[Recommended]:
        """What enough people bought, else dealt with, together with a product; often nothing."""
        shelf = self.shelf()
        place = shelf.model.place.get(product_id)
        row = shelf.catalogue.place.get(product_id)
        if place is None or row is None:
            return []
        may = self._may(shelf, limits, (product_id, *without))
        name = shelf.catalogue.names[row]
        found: dict[str, Recommended] = {}
        for table, key, source in (
            (shelf.model.bought, "bought-together", "bought_together"),
            (shelf.model.both, "chosen-together", "collaborative"),
        ):
            items, people = table.of(place)
            most = float(people.max(initial=1.0))
            for item, count in zip(items.tolist(), people.tolist(), strict=True):
                at = int(shelf.row_of[item])
                if at >= 0 and may[at] and shelf.model.items[item] not in found:
                    why = told(key, name=name, count=round(count))
                    one = Recommended(shelf.model.items[item], round(count / most, 4), why, source)
                    found[one.product_id] = one
        return list(found.values())[:k]

    def set_aside(self, owner: str) -> tuple[str, ...]:
        """Products in the owner's cart, and those that they said are not for them."""
        days = self._settings.not_interested_days
        with reading(self._engine) as session:
            return (*cart_products(session, owner), *not_wanted(session, owner, days))

    def catch_up(self, progress: Progress = silent, *, anew: bool = False) -> RecommendModel:
        """Learn what people did since the last time, and use it from now on."""
        self._tracker.settle()
        return self.training.catch_up(self._products.snapshot(), progress, anew=anew)

    def is_behind(self) -> bool:
        """Whether something happened that is not learnt yet."""
        return self.training.is_behind(self.model().read)

    def has_learnt(self) -> bool:
        """Whether there is a model, whoever made it."""
        return _stamp(self.training.model_path) is not None

    def model(self) -> RecommendModel:
        """What was learnt last, by whatever process."""
        path = self.training.model_path
        stamp = _stamp(path)
        if stamp is None and self._is_small():
            self.training.catch_up(self._products.snapshot())
            stamp = _stamp(path)
        known, model = self._model
        if stamp is not None and stamp != known:
            model = load_model(path) or model
            self._model = (stamp, model)
        return model

    def shelf(self) -> Shelf:
        """The model laid over the catalogue as it is now."""
        model, catalogue = self.model(), self._products.snapshot()
        shelf = self._shelf
        if shelf is None or shelf.model is not model or shelf.catalogue is not catalogue:
            shelf = self._shelf = lay_out(model, catalogue)
        return shelf

    def forget(self, owner: str) -> None:
        """Take a person out of what was learnt and remembered."""
        self.training.forget(owner, self._products.snapshot())
        with self._lock:
            self._kept.clear()

    def _fresh(
        self, shelf: Shelf, asked: Asked, stands: Standing, acts: Person
    ) -> list[Recommended]:
        page = (asked.product_id,) if asked.product_id else ()
        blend = shelf.model.blend
        known = liked(acts.events, blend, stands.cart, page)
        known = [_on_page(one, asked.product_id) for one in known]
        ids, weights = [one.product_id for one in known], [one.weight for one in known]
        scores = blended(
            shelf.collaborative(ids, weights), shelf.content(ids, weights), shelf.popular, blend
        )
        parts = dict(scores.parts) | self._of_the_page(shelf, asked, acts)
        owned = (*stands.cart, *stands.unwanted, *acts.bought, *page, *asked.without)
        rest = self._may(shelf, asked.limits, owned)
        fresh = rest & ~_mask(shelf.catalogue, ids)
        whole = to_one(fresh * np.sum(list(parts.values()), axis=0).astype(np.float32))
        found = Candidates(parts, whole, known, fresh, rest)
        return choose(shelf, found, asked.k, bool(asked.limits.category or asked.category))

    def _of_the_page(self, shelf: Shelf, asked: Asked, acts: Person) -> dict[str, Floats]:
        """What categories looked at and the words of the page add."""
        size = len(shelf.catalogue)
        category, search = np.zeros(size, np.float32), np.zeros(size, np.float32)
        paths = [*asked.category, *dict.fromkeys(path for path, _ in reversed(acts.categories))]
        for place, path in enumerate(paths[:3]):
            inside = in_category(shelf.catalogue, path) * np.float32(CATEGORY * FADES**place)
            category = np.maximum(category, inside * (0.5 + 0.5 * shelf.popular))
        if asked.query:
            hits = self._products.search(asked.query, asked.limits, MOST_FOUND)
            if hits.mode != "popular":
                for rank, hit in enumerate(hits.hits):
                    row = shelf.catalogue.place.get(hit.product.id)
                    if row is not None:
                        search[row] = SEARCH / (1 + 0.1 * rank)
        return {"category": category, "search": search}

    def _may(self, shelf: Shelf, limits: Constraints, without: Sequence[str]) -> Mask:
        shop = shelf.catalogue
        mask: Mask = candidates(shop, limits) & shop.in_stock & shop.listed
        return mask & ~_mask(shop, without)

    def _remembered(self, key: tuple[Any, ...]) -> list[Recommended] | None:
        with self._lock:
            at, found = self._kept.get(key, (0.0, None))
            if found is None or time.monotonic() - at > self._settings.recommend_cache_s:
                return None
            self._kept.move_to_end(key)
            return list(found)

    def _remember(self, key: tuple[Any, ...], found: list[Recommended]) -> None:
        with self._lock:
            self._kept[key] = (time.monotonic(), found)
            while len(self._kept) > self._settings.recommend_cache_size:
                self._kept.popitem(last=False)

    def _is_small(self) -> bool:
        with reading(self._engine) as session:
            return watermark_now(session).interaction <= SMALL


def _on_page(one: Liked, product_id: str | None) -> Liked:
    return Liked(one.product_id, one.weight, "page") if one.product_id == product_id else one


def _mask(shop: CatalogueSnapshot, ids: Sequence[str]) -> Mask:
    mask = np.zeros(len(shop), bool)
    mask[[shop.place[one] for one in ids if one in shop.place]] = True
    return mask


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes with the file; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino
