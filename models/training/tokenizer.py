"""The shipped tokenizer: the pruned pieces, with every punctuation mark a piece of its own."""

import json
from pathlib import Path

from tokenizers import Tokenizer


def build(base_folder: Path, target: Path) -> None:
    """Write the pruned encoder's tokenizer to `target`, cutting at punctuation: pieces stay inside tokens."""
    data = json.loads((base_folder / "tokenizer.json").read_text(encoding="utf-8"))
    cut = {
        "type": "Split",
        "pattern": {"Regex": r"[^\p{L}\p{M}\p{N}▁]"},
        "behavior": "Isolated",
        "invert": False,
    }
    data["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": [data["pre_tokenizer"], cut]}
    data["post_processor"] = None
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def load(path: Path) -> Tokenizer:
    """Read a tokenizer file; no truncation, no padding, no special pieces."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
