"""Experiments in a turn: who is divided, what differs for them, and that they have seen it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from data.experiments import ExperimentFacts, changed, in_force, prompt_of, version_of
from data.exposures import note_exposure
from graph.prompt_book import PromptBook
from graph.reply import TurnRequest
from graph.services import Services
from tools.context import ShopContext

MOST_NOTED = 100_000
"""Exposures that a process remembers to have noted; the database refuses a second one anyhow."""
Chosen = tuple[tuple[str, str], ...]


class Trials:
    """What the experiments in force make of the services; safe to use from several threads."""

    def __init__(self, services: Services) -> None:
        """Read nothing yet."""
        self._services, self._engine = services, services.shop.engine
        self._version, self._running = -1, list[ExperimentFacts]()
        self._by_choice: dict[Chosen, Services] = {}
        self._noted: set[tuple[str, str]] = set()
        self._lock = threading.Lock()

    def services_for(self, request: TurnRequest, thread: str) -> Services:
        """The services that answer somebody; the team takes part in no experiment. Blocking."""
        if request.role != "customer":
            return self._services
        running = self._read()
        if not running:
            return self._services
        owner = ShopContext(self._services.shop, request.session_id, request.customer_id).owner
        chosen = []
        for one in running:
            variant = one.variant_of(owner)
            chosen.append((one.id, variant.name))
            if one.status == "running":
                self._note(one.id, owner, variant.name, thread)
        return self._with(tuple(chosen), running, owner)

    def _read(self) -> list[ExperimentFacts]:
        version = version_of(self._engine)
        with self._lock:
            if version != self._version:
                self._version, self._running = in_force(self._engine)
                self._by_choice = {}
            return self._running

    def _with(self, chosen: Chosen, running: list[ExperimentFacts], owner: str) -> Services:
        with self._lock:
            if chosen not in self._by_choice:
                given = [one.variant_of(owner).changes for one in running]
                self._by_choice[chosen] = self._changed(given)
            return self._by_choice[chosen]

    def _changed(self, given: Sequence[Mapping[str, Any]]) -> Services:
        settings, prompt = self._services.shop.settings, None
        for changes in given:
            settings = changed(settings, changes)
            prompt = prompt_of(self._engine, changes) or prompt
        services = replace(self._services, shop=replace(self._services.shop, settings=settings))
        if prompt is not None:
            services.prompts = PromptBook(self._engine, instead={prompt.name: prompt})
        return services

    def _note(self, experiment_id: str, owner: str, variant: str, thread: str) -> None:
        if (experiment_id, owner) in self._noted:
            return
        note_exposure(self._engine, experiment_id, owner, variant, thread)
        if len(self._noted) >= MOST_NOTED:
            self._noted.clear()
        self._noted.add((experiment_id, owner))
