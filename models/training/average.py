"""Average the weights of a run and of the model it started from, tensor by tensor.

    python -m models.training.average --start models/recogniser/model.onnx --run RUN/4 --share 0.7 --out RUN/mean

What a later run forgot of the earlier one comes back at little cost to what it learned (M. Wortsman et al., «Robust
fine-tuning of zero-shot models», CVPR 2022).
"""

import argparse
import shutil
from pathlib import Path

import torch

from models.training.encoder import load_trained
from models.training.labels import TRAINING_TAGS


def main() -> None:
    """Write the mean as the `model.pt` of a run folder, with the tokenizer of --run beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=Path, required=True, help="model.pt, or an exported model.onnx")
    parser.add_argument("--run", type=Path, required=True, help="folder of the later run")
    parser.add_argument("--share", type=float, default=0.5, help="of the later run, 0 to 1")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    later = torch.load(options.run / "model.pt", weights_only=True)
    layers = len({name.split(".")[1] for name in later if name.startswith("layers.")})
    start = load_trained(options.start, list(range(layers)), len(TRAINING_TAGS)).state_dict()
    mean = {name: torch.lerp(start[name].float(), later[name].float(), options.share) for name in later}
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean, options.out / "model.pt")
    shutil.copy(options.run / "tokenizer.json", options.out / "tokenizer.json")


if __name__ == "__main__":
    main()
