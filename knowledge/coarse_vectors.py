"""Vectors in numbers of one byte: about how near each is to another, in an eighth of the time."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from knowledge.onnx_session import open_session

if TYPE_CHECKING:
    from knowledge.embedding import Vectors

LARGEST, LARGEST_ASKED = 63, 127
"""Two products of such numbers fit into the 16 bits in which processors without VNNI add them."""
ZERO = 128
"""Stands for 0 in the vector asked about, whose numbers have no sign."""
ROWS_AT_ONCE = 10_000


class CoarseVectors:
    """Many vectors, each with a scale of its own; safe to share between threads."""

    def __init__(self, vectors: Vectors) -> None:
        """Round these: shape (n, dimension), none longer than 1."""
        count, dimension = vectors.shape
        # A column a vector: only so does the product read the memory in one go.
        self._columns = np.empty((dimension, count), np.int8)
        self._scales = np.empty(count, np.float32)
        for start in range(0, count, ROWS_AT_ONCE):
            part = slice(start, start + ROWS_AT_ONCE)
            scales = _scale(vectors[part], LARGEST)
            self._columns[:, part] = np.rint(vectors[part] / scales).astype(np.int8).T
            self._scales[part] = scales[:, 0]
        self._shifts = ZERO * self._columns.sum(axis=0, dtype=np.int32)

    def cosines(self, vector: Vectors) -> Vectors:
        """The cosine of each with the vector, to about a thousandth."""
        scale = _scale(vector[np.newaxis], LARGEST_ASKED)
        asked = (np.rint(vector / scale) + ZERO).astype(np.uint8)
        given = {"asked": asked, "vectors": self._columns}
        products: NDArray[np.int32] = _product().run(None, given)[0][0]
        found: Vectors = (products - self._shifts).astype(np.float32) * (self._scales * scale[0])
        return found


def _scale(vectors: Vectors, largest: int) -> Vectors:
    """For each row what the number 1 stands for; shape (n, 1)."""
    scales: Vectors = np.abs(vectors).max(axis=1, keepdims=True) / largest
    return np.maximum(scales, np.finfo(np.float32).tiny)


@functools.cache
def _product() -> Any:
    """The session that multiplies one row of bytes with a matrix of bytes, on its own thread."""
    # Imported where a large catalogue is read: no question waits for it.
    from onnx import TensorProto, helper

    from knowledge.onnx_model import IR_VERSION, OPSET

    asked = helper.make_tensor_value_info("asked", TensorProto.UINT8, [1, "d"])
    vectors = helper.make_tensor_value_info("vectors", TensorProto.INT8, ["d", "n"])
    products = helper.make_tensor_value_info("products", TensorProto.INT32, [1, "n"])
    # The runtime could subtract ZERO by itself, but takes six times as long then.
    node = helper.make_node("MatMulInteger", ["asked", "vectors"], ["products"])
    graph = helper.make_graph([node], "cosines", [asked, vectors], [products])
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION
    )
    return open_session(model.SerializeToString())
