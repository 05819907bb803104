"""MiniLM with low-rank matrices added to some of its layers, which alone are taught."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn
from torch.nn import functional

from knowledge.minilm import package_folder

# The matrices of a transformer layer.
EVERY_MATRIX = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


class Taught(nn.Module):
    """A layer with a low-rank matrix added to it, which alone is taught (Hu et al., 2021)."""

    def __init__(self, layer: nn.Linear, rank: int, dropout: float) -> None:
        """Begin as the layer is."""
        super().__init__()
        self.layer = layer
        inputs, outputs = layer.in_features, layer.out_features
        self.into = nn.Parameter(torch.randn(rank, inputs) / math.sqrt(inputs))
        self.out = nn.Parameter(torch.zeros(outputs, rank))
        self.drop = nn.Dropout(dropout)

    def forward(self, values: Tensor) -> Tensor:
        """The layer's answer, with what was taught."""
        told: Tensor = self.layer(values) + self.drop(values) @ self.into.T @ self.out.T
        return told


class TaughtMiniLm(nn.Module):
    """The packaged MiniLM with taught layers, of each transformer layer those at `paths`."""

    def __init__(self, paths: Sequence[str], rank: int, dropout: float, most_tokens: int) -> None:
        """Load the packaged weights."""
        super().__init__()
        packaged = SentenceTransformer(str(package_folder()), device="cpu")
        self.tokens: Any = packaged.tokenizer
        self.most_tokens = most_tokens
        self.model: Any = packaged[0].auto_model
        self.model.requires_grad_(False)
        for layer in self.model.encoder.layer:
            for path in paths:
                owner, _, name = path.rpartition(".")
                inside = layer.get_submodule(owner)
                setattr(inside, name, Taught(getattr(inside, name), rank, dropout))

    def forward(self, texts: Sequence[str]) -> Tensor:
        """The vectors of the texts, of length 1."""
        read = self.tokens(
            list(texts),
            padding=True,
            truncation=True,
            max_length=self.most_tokens,
            return_tensors="pt",
        )
        told = read["attention_mask"][..., None]
        mean = (self.model(**read).last_hidden_state * told).sum(1) / told.sum(1)
        return functional.normalize(mean, dim=1)

    def in_bfloat16(self) -> None:
        """Halve the packaged weights; what is taught stays whole. It learns three times as fast."""
        self.model.set_attn_implementation("eager")
        self.model.to(torch.bfloat16)
        for module in self.model.modules():
            if isinstance(module, Taught):
                module.into.data = module.into.data.float()
                module.out.data = module.out.data.float()

    def factors(self) -> dict[str, np.ndarray[Any, Any]]:
        """What was taught, as `knowledge.onnx_model.changed` reads it."""
        found = {}
        for name, module in self.model.named_modules():
            if isinstance(module, Taught):
                found[f"{name}.weight.in"] = module.into.detach().numpy().astype(np.float16)
                found[f"{name}.weight.out"] = module.out.detach().numpy().astype(np.float16)
        return found
