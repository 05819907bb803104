"""MiniLM as an int8 ONNX file, built once from the packaged weights without torch."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

Array = NDArray[Any]

LAYERS, HEADS, HEAD_SIZE, WIDTH = 6, 12, 32, 384
OPSET, IR_VERSION = 20, 9
# A weight of 7 bits cannot overflow the 16-bit sums of processors without VNNI.
LARGEST_WEIGHT = 63


def build(weights: Path, target: Path, change: Path | None = None) -> Path:
    """Write the model to `target`, whole or not at all, and return it.

    `change` is a file of what is added to some of its matrices (`changed`).

    The graph takes `input_ids` and `attention_mask` (n, tokens) and gives `tokens`
    (n, tokens, 384) and `embedding` (n, 384), their mean, L2-normalised. The layers are
    those of BERT (Devlin et al., 2019) as all-MiniLM-L6-v2 has them; matrices are int8 per
    output channel, activations are quantised as they come.
    """
    loaded = load_file(str(weights))
    graph = _Graph(changed(loaded, change) if change else loaded)
    mask = graph.node("Cast", "attention_mask", to=TensorProto.FLOAT)
    hidden = _embeddings(graph)
    unseen = graph.node("Sub", graph.constant(np.float32(1)), mask)
    bias = graph.node(
        "Mul",
        graph.node("Unsqueeze", unseen, graph.integers(1, 2)),
        graph.constant(np.float32(-1e4)),
    )
    for layer in range(LAYERS):
        hidden = _layer(graph, hidden, bias, f"encoder.layer.{layer}.")
    _pool(graph, graph.node("Identity", hidden, output="tokens"), mask)
    target.parent.mkdir(parents=True, exist_ok=True)
    staged = target.with_name(f".{target.name}.{os.getpid()}")
    onnx.save(graph.model(), str(staged))
    staged.replace(target)
    return target


def changed(weights: Mapping[str, Array], change: Path) -> dict[str, Array]:
    """The weights with a low-rank matrix added to each that the file names (Hu et al., 2021).

    The file holds the two factors of each as `NAME.in` (rank, inputs) and `NAME.out`
    (outputs, rank).
    """
    factors = np.load(change)
    names = [name.removesuffix(".in") for name in factors.files if name.endswith(".in")]
    added = {
        name: factors[f"{name}.out"].astype(np.float32) @ factors[f"{name}.in"] for name in names
    }
    return {**weights, **{name: weights[name] + added[name] for name in names}}


class _Graph:
    """An ONNX graph in the making: every method returns the name of a value."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self.weights = weights
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def constant(self, value: Array | np.float32) -> str:
        name = f"c{len(self._constants)}"
        array = np.ascontiguousarray(value) if np.ndim(value) else np.asarray(value)
        self._constants.append(numpy_helper.from_array(array, name))
        return name

    def integers(self, *values: int) -> str:
        return self.constant(np.array(values, np.int64))

    def node(self, kind: str, *inputs: str, output: str = "", **attributes: Any) -> str:
        output = output or f"n{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def quantised(self, value: str) -> tuple[str, str, str]:
        name = f"n{len(self._nodes)}"
        outputs = (name, f"{name}_scale", f"{name}_zero")
        self._nodes.append(helper.make_node("DynamicQuantizeLinear", [value], list(outputs)))
        return outputs

    def model(self) -> Any:
        def tensor(name: str, kind: int, *shape: str | int) -> Any:
            return helper.make_tensor_value_info(name, kind, list(shape))

        inputs = [tensor(n, TensorProto.INT64, "b", "t") for n in ("input_ids", "attention_mask")]
        outputs = [
            tensor("embedding", TensorProto.FLOAT, "b", WIDTH),
            tensor("tokens", TensorProto.FLOAT, "b", "t", WIDTH),
        ]
        graph = helper.make_graph(self._nodes, "minilm", inputs, outputs, self._constants)
        imports = [helper.make_opsetid("", OPSET)]
        return helper.make_model(graph, opset_imports=imports, ir_version=IR_VERSION)


def _embeddings(graph: _Graph) -> str:
    weights = graph.weights
    table, scales = _int8(weights["embeddings.word_embeddings.weight"], axis=1, largest=127)
    rows = graph.node("Gather", graph.constant(table), "input_ids")
    row_scales = graph.node("Gather", graph.constant(scales), "input_ids")
    words = graph.node("Mul", graph.node("Cast", rows, to=TensorProto.FLOAT), row_scales)
    places = weights["embeddings.position_embeddings.weight"]
    places = places + weights["embeddings.token_type_embeddings.weight"][0]
    length = graph.node(
        "Slice", graph.node("Shape", "input_ids"), graph.integers(1), graph.integers(2)
    )
    first, axis = graph.integers(0), graph.integers(0)
    here = graph.node("Slice", graph.constant(places), first, length, axis)
    return _normalised(graph, graph.node("Add", words, here), "embeddings.LayerNorm")


def _layer(graph: _Graph, hidden: str, bias: str, layer: str) -> str:
    attention = f"{layer}attention."
    heads = graph.integers(0, 0, HEADS, HEAD_SIZE)
    parts = [f"{attention}self.{part}" for part in ("query", "key", "value")]
    values = graph.quantised(hidden)

    def split(part: str, order: list[int]) -> str:
        shaped = graph.node("Reshape", _linear(graph, values, part), heads)
        return graph.node("Transpose", shaped, perm=order)

    query, key, value = (
        split(part, order)
        for part, order in zip(parts, ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3]), strict=True)
    )
    scale = graph.constant(np.float32(1 / np.sqrt(HEAD_SIZE)))
    scores = graph.node("Mul", graph.node("MatMul", query, key), scale)
    weights = graph.node("Softmax", graph.node("Add", scores, bias), axis=-1)
    mixed = graph.node("Transpose", graph.node("MatMul", weights, value), perm=[0, 2, 1, 3])
    mixed = graph.node("Reshape", mixed, graph.integers(0, 0, WIDTH))
    out = _linear(graph, graph.quantised(mixed), f"{attention}output.dense")
    hidden = _normalised(graph, graph.node("Add", hidden, out), f"{attention}output.LayerNorm")
    wide = _linear(graph, graph.quantised(hidden), f"{layer}intermediate.dense")
    wide = graph.node("Gelu", wide)
    out = _linear(graph, graph.quantised(wide), f"{layer}output.dense")
    return _normalised(graph, graph.node("Add", hidden, out), f"{layer}output.LayerNorm")


def _linear(graph: _Graph, values: tuple[str, str, str], name: str) -> str:
    data, scale, zero = values
    table, scales = _int8(graph.weights[f"{name}.weight"].T, axis=0, largest=LARGEST_WEIGHT)
    sums = graph.node("MatMulInteger", data, graph.constant(table), zero)
    factor = graph.node("Mul", scale, graph.constant(scales[0]))
    product = graph.node("Mul", graph.node("Cast", sums, to=TensorProto.FLOAT), factor)
    return graph.node("Add", product, graph.constant(graph.weights[f"{name}.bias"]))


def _normalised(graph: _Graph, value: str, name: str) -> str:
    scale, bias = (graph.constant(graph.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
    return graph.node("LayerNormalization", value, scale, bias, axis=-1, epsilon=1e-12)


def _pool(graph: _Graph, hidden: str, mask: str) -> None:
    seen = graph.node("Unsqueeze", mask, graph.integers(2))
    axis = graph.integers(1)
    total = graph.node("ReduceSum", graph.node("Mul", hidden, seen), axis, keepdims=0)
    count = graph.node("ReduceSum", seen, axis, keepdims=0)
    count = graph.node("Max", count, graph.constant(np.float32(1e-9)))
    mean = graph.node("Div", total, count)
    graph.node("LpNormalization", mean, output="embedding", axis=1, p=2)


def _int8(weights: Array, axis: int, largest: int) -> tuple[Array, Array]:
    """Symmetric int8 rows (axis 1) or columns (axis 0), and the scale of each."""
    scales = np.abs(weights).max(axis=axis, keepdims=True) / largest
    scales = np.maximum(scales, np.finfo(np.float32).tiny).astype(np.float32)
    return np.round(weights / scales).astype(np.int8), scales
