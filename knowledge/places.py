"""Where products that changed stand in the catalogue in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Places:
    """The rows that are written anew.

    Attributes:
        at: Row of the catalogue for each row of the table of what changed.
        touched: Rows whose old texts no longer count, a mask over all rows.
    """

    at: NDArray[np.int32]
    touched: NDArray[np.bool_]

    @property
    def size(self) -> int:
        """Rows in all."""
        return len(self.touched)
