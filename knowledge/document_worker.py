"""The background worker of a server: does the jobs on documents, and mends what was left behind."""

from __future__ import annotations

import logging
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from data.database import writing
from data.document_jobs import new_owner, release
from data.documents import HELP
from data.errors import ShopError
from knowledge.background import Background
from knowledge.document_run import beating, claimed, do_jobs
from knowledge.shop import Shop

LOOK_S = 1.0


class DocumentWorker(Background):
    """Works while the server runs; a job cut off goes on where it was."""

    name = "documents"

    def __init__(self, shop: Shop) -> None:
        """Work for this shop; nothing is begun yet."""
        super().__init__()
        self._shop = shop

    def run(self) -> None:
        """Do the jobs there are, and look for more, until the server ends."""
        owner = new_owner()
        with beating(self._shop.engine, owner):
            while not self.is_over:
                if not self._did_one(owner):
                    self.wait(LOOK_S)

    def _did_one(self, owner: str) -> bool:
        """Whether there was a job to do; it is tried again where disk or database refuse."""
        try:
            job = claimed(self._shop, owner)
            if job is not None:
                do_jobs(self._shop, [job])
            elif not self._shop.index.is_current(HELP):
                self._shop.index.sync([HELP])
        except (ShopError, SQLAlchemyError, OSError):
            logging.getLogger(__name__).warning("a document has to wait", exc_info=True)
            with suppress(SQLAlchemyError), writing(self._shop.engine) as session:
                release(session, owner)
            return False
        return job is not None
