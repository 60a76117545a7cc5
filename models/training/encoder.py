"""The encoder (BERT layers of multilingual-e5-small) with a tag head, written out to train fast and export small."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from models.training.labels import TAGS

HIDDEN, HEADS, INNER, POSITIONS, EPSILON = 384, 12, 1536, 512, 1e-12


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, EPSILON)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, EPSILON)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Map (batch, length, hidden) to the same shape; `mask` is False at padding."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0], qkv[1], qkv[2]
        # Written out: for short windows on a CPU two to six times as fast as the fused operator and its gradient.
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores.masked_fill(~mask, -1e4)
        mixed = scores.softmax(-1).to(v.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.norm1(x + functional.dropout(mixed, self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x), approximate="tanh"))
        return self.norm2(x + functional.dropout(inner, self.dropout, self.training))


class Tagger(nn.Module):
    """Piece ids to tag logits."""

    def __init__(self, vocabulary: int, layers: int, tags: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.head = nn.Linear(HIDDEN, tags)
        self.dropout = dropout

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> Tensor:
        """Map ids (batch, length) and an optional mask (True = real piece) to logits (batch, length, tags)."""
        x = self.norm(self.pieces(ids) + self.positions.weight[: ids.shape[1]])
        x = functional.dropout(x, self.dropout, self.training)
        attention = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attention)
        return self.head(x)


def folded(values: Tensor) -> Tensor:
    """Turn logits (or log probabilities) over the tags of training into those over `TAGS`."""
    outside = torch.cat([values[..., :1], values[..., len(TAGS) :]], -1).logsumexp(-1, keepdim=True)
    return torch.cat([outside, values[..., 1 : len(TAGS)]], -1)


def load_base(folder: Path, kept_layers: Sequence[int], tags: int) -> Tagger:
    """Build a tagger from the pruned encoder in `folder`, keeping the named layers of its twelve."""
    base = {name: value.float() for name, value in load_file(folder / "model.safetensors").items()}
    base = {name.removeprefix("bert."): value for name, value in base.items()}
    model = Tagger(base["embeddings.word_embeddings.weight"].shape[0], len(kept_layers), tags)
    state = {
        "pieces.weight": base["embeddings.word_embeddings.weight"],
        # Every text has token type 0: its vector is a constant and goes into the positions.
        "positions.weight": base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": base["embeddings.LayerNorm.weight"],
        "norm.bias": base["embeddings.LayerNorm.bias"],
        "head.weight": model.head.weight.detach(),
        "head.bias": model.head.bias.detach(),
    }
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for new, old in enumerate(kept_layers):
        for kind in ("weight", "bias"):
            parts = [base[f"encoder.layer.{old}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            state[f"layers.{new}.qkv.{kind}"] = torch.cat(parts)
            for short, long in names.items():
                state[f"layers.{new}.{short}.{kind}"] = base[f"encoder.layer.{old}.{long}.{kind}"]
    model.load_state_dict(state)
    return model


def load_trained(path: Path, kept_layers: Sequence[int], tags: int) -> Tagger:
    """Build a tagger from the named layers of a trained one, as a student starts from its teacher.

    `path` is the `model.pt` of a run, or an exported `model.onnx`, whose int8 weights then become floats again.
    """
    state = exported_weights(path) if path.suffix == ".onnx" else torch.load(path, weights_only=True)
    kept = {name: value for name, value in state.items() if not name.startswith("layers.")}
    for new, old in enumerate(kept_layers):
        prefix = f"layers.{old}."
        layer = {name: value for name, value in state.items() if name.startswith(prefix)}
        kept |= {name.replace(prefix, f"layers.{new}.", 1): value for name, value in layer.items()}
    model = Tagger(state["pieces.weight"].shape[0], len(kept_layers), tags)
    for kind, unknown in (("weight", 0.0), ("bias", -4.0)):
        # Tags that the trained one did not have begin as improbable.
        known = kept[f"head.{kind}"]
        missing = torch.full((tags - len(known), *known.shape[1:]), unknown)
        kept[f"head.{kind}"] = torch.cat([known, missing])
    model.load_state_dict(kept)
    return model


def exported_weights(path: Path) -> dict[str, Tensor]:
    """Read the weights of an exported model back, by the names they have in training."""
    found = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}
    state = {
        "pieces.weight": found["pieces"] * found["piece_scales"],
        "positions.weight": found["positions"][0],
        "norm.weight": found["norm_w"],
        "norm.bias": found["norm_b"],
        "head.weight": found["head_w"].T,
        "head.bias": found["head_b"],
    }
    for name, value in found.items():
        layer, _, rest = name.removeprefix("l").partition("_")
        if not layer.isdigit():
            continue
        if rest.endswith("_w_quantized"):
            weight = value.astype(np.float32) * found[name.replace("_quantized", "_scale")]
            state[f"layers.{layer}.{rest.removesuffix('_w_quantized')}.weight"] = weight.T
        elif rest.endswith((".bias", ".weight")):
            state[f"layers.{layer}.{rest}"] = value
    return {name: torch.tensor(value, dtype=torch.float32) for name, value in state.items()}
