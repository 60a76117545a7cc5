"""Write a trained tagger as one int8 ONNX file, with its tokenizer, labels and checksums.

The graph is written node by node with ONNX Runtime's fused operators: it holds nothing
but what a layer needs, and takes one window at a time (no mask, no padding): a result cannot depend on a batch mate.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from models.training.encoder import EPSILON, HEADS
from models.training.labels import TAGS, TRAINING_TAGS

_MICROSOFT = "com.microsoft"


class _Graph:
    """Collects nodes and weights."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: NDArray[np.generic]) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output


def graph_of(state: dict[str, torch.Tensor]) -> onnx.ModelProto:
    """Return the float graph of a tagger's weights; the embedding is int8 with one scale a row."""
    w = {name: value.detach().float().numpy() for name, value in state.items()}
    layers = 1 + max(int(name.split(".")[1]) for name in w if name.startswith("layers."))
    g = _Graph()
    x = _embedding(g, w)
    for n in range(layers):
        x = _layer(g, {k.removeprefix(f"layers.{n}."): v for k, v in w.items() if k.startswith(f"layers.{n}.")}, x, n)
    product = g.node("MatMul", [x, g.weight("head_w", w["head.weight"].T)], "head_product")
    _fold(g, g.node("Add", [product, g.weight("head_b", w["head.bias"])], "all_logits"))
    graph = helper.make_graph(
        g.nodes,
        "tagger",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "length"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "length", len(TAGS)])],
        g.weights,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_MICROSOFT, 1)]
    model = helper.make_model(graph, opset_imports=opsets, producer_name="tagger export")
    model.ir_version = 8
    return model


def _fold(g: _Graph, all_logits: str) -> None:
    """Add the probability of the auxiliary tags to that of O, as `labels.folded` does."""
    sizes = [1, len(TAGS) - 1, len(TRAINING_TAGS) - len(TAGS)]
    parts = ["outside", "labels", "auxiliary"]
    split = g.weight("tag_parts", np.array(sizes))
    g.nodes.append(helper.make_node("Split", [all_logits, split], parts, name="tag_split", axis=-1))
    nothing = g.node("Concat", ["outside", "auxiliary"], "nothing_of_ours", axis=-1)
    outside = g.node("ReduceLogSumExp", [nothing], "outside_sum", axes=[-1], keepdims=1)
    g.node("Concat", [outside, "labels"], "logits", axis=-1)


def _embedding(g: _Graph, w: dict[str, NDArray[np.float32]]) -> str:
    table = w["pieces.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True) / 127, 1e-12).astype(np.float32)
    rows = g.node("Gather", [g.weight("pieces", np.round(table / scale).astype(np.int8)), "ids"], "piece_rows")
    scales = g.node("Gather", [g.weight("piece_scales", scale), "ids"], "piece_scale_rows")
    pieces = g.node("Mul", [g.node("Cast", [rows], "piece_floats", to=TensorProto.FLOAT), scales], "piece_values")
    shape = g.node("Shape", ["ids"], "shape")
    end = g.node("Slice", [shape, g.weight("one", np.array([1])), g.weight("two", np.array([2]))], "length_end")
    zero = g.weight("zero", np.array([0]))
    positions = g.weight("positions", w["positions.weight"][None])
    taken = g.node("Slice", [positions, zero, end, "one"], "position_values")
    total = g.node("Add", [pieces, taken], "embedded")
    norm = [total, g.weight("norm_w", w["norm.weight"]), g.weight("norm_b", w["norm.bias"])]
    return g.node("LayerNormalization", norm, "normed", axis=-1, epsilon=EPSILON)


def _layer(g: _Graph, w: dict[str, NDArray[np.float32]], x: str, n: int) -> str:
    def add(name: str) -> str:
        return g.weight(f"l{n}_{name}", w[name])

    def product(source: str, name: str) -> str:
        return g.node("MatMul", [source, g.weight(f"l{n}_{name}_w", w[f"{name}.weight"].T)], f"l{n}_{name}_product")

    def sum_norm(source: str, rest: str, name: str, bias: str) -> str:
        # Sum, not Add: ONNX Runtime fuses Add and LayerNormalization to an operator that is five times slower.
        total = g.node("Sum", [rest, source, add(bias)], f"l{n}_{name}_sum")
        inputs = [total, add(f"{name}.weight"), add(f"{name}.bias")]
        return g.node("LayerNormalization", inputs, f"l{n}_{name}", axis=-1, epsilon=EPSILON)

    qkv = product(x, "qkv")
    parts = [f"l{n}_q", f"l{n}_k", f"l{n}_v"]
    g.nodes.append(helper.make_node("Split", [qkv], parts, name=f"l{n}_split", axis=-1))
    mixed = g.node("MultiHeadAttention", [*parts, add("qkv.bias")], f"l{n}_mixed", _MICROSOFT, num_heads=HEADS)
    x = sum_norm(x, product(mixed, "out"), "norm1", "out.bias")
    inner = g.node("FastGelu", [product(x, "up"), add("up.bias")], f"l{n}_inner", _MICROSOFT)
    return sum_norm(x, product(inner, "down"), "norm2", "down.bias")


def quantize(model: onnx.ModelProto, target: Path) -> None:
    """Write `model` with int8 weights (one scale a column) for its matrix products; the small head stays float."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "float.onnx"
        onnx.save(model, source)
        quantize_dynamic(
            source,
            target,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=["head_product"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def sha256(path: Path) -> str:
    """Return the checksum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Export a checkpoint to a model folder; `--calibration` holds what `calibrate` wrote."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder of a training run")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="havadis-recogniser-1")
    parser.add_argument("--calibration", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(options.run / "model.pt", weights_only=True)
    quantize(graph_of(state), options.out / "model.onnx")
    (options.out / "tokenizer.json").write_bytes((options.run / "tokenizer.json").read_bytes())
    calibration = json.loads(options.calibration.read_text()) if options.calibration else {}
    write_config(options.out, options.name, calibration)


def write_config(folder: Path, name: str, calibration: dict[str, list[float]]) -> None:
    """Write config.json: what the run time must know, and the checksums of the other files."""
    config = {
        "name": name,
        "tags": TAGS,
        "begin_piece": 0,
        "end_piece": 2,
        "window": 126,
        "overlap": 32,
        "calibration": calibration,
        "sha256": {file: sha256(folder / file) for file in ("model.onnx", "tokenizer.json")},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
