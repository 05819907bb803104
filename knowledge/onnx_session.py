"""A model on ONNX Runtime as this shop runs it: on the thread of whoever asks, and no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import onnxruntime


def open_session(model: Path | bytes) -> Any:
    """The session of a model, given by its file or as what would stand there."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    source = model if isinstance(model, bytes) else str(model)
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])
