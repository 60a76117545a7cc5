"""Print `tests/gate/floors.toml` anew from what the program scores now: each floor one point below the score.

Usage: python tools/measure_floors.py > tests/gate/floors.toml
A floor that this lowers is lowered by hand only, with its reason in the commit.
"""

import hashlib
import math
from pathlib import Path

import pipeline
from pipeline.evaluation import ScoreName, evaluate
from pipeline.evaluation.gold import load_gold
from pipeline.records import Article

ROOT = Path(__file__).parent.parent
SETS = {"corpus": ("corpus/gold", False), "dev": ("data/gold/dev", True), "seed": ("data/gold/seed", True)}
NAMES = [
    *(
        ScoreName(label, "strict")
        for label in ("PERSON", "POSITION", "COUNTRY", "DATE", "MONEY", "NATIONALITY", "micro")
    ),
    ScoreName("people", "person"),
    ScoreName("people", "person_position"),
    ScoreName("people", "person_position_country"),
    ScoreName("amounts", "amount"),
    ScoreName("amounts", "amount_measure"),
    ScoreName("dates", "date"),
    ScoreName("dates", "date_trigger"),
    ScoreName("countries", "country"),
]


def floors(folder: Path, engine: str) -> dict[str, float]:
    """What the gold in `folder` scores, less a point; a perfect score stays perfect."""
    gold = load_gold(folder)
    articles = [Article(id=g.id, text=g.text, published=g.published, title=g.title) for g in gold]
    scores = evaluate(gold, pipeline.extract_articles(articles, pipeline.load(engine=engine))).scores
    reached = {f"{name.group}/{name.measure}": scores[name].f1 for name in NAMES if name in scores}
    return {
        key: f1 if f1 == 1 else max(math.floor(f1 * 100 - 1) / 100, 0) for key, f1 in reached.items() if f1 is not None
    }


def main() -> None:
    """Print the file."""
    print("# Accuracy floors (F1), set by tools/measure_floors.py; see test_floors.py.")
    for name, (place, is_shared) in SETS.items():
        folder = (ROOT.parent / "shared" if is_shared else ROOT) / place
        digest = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(folder.glob("*.json")))).hexdigest()
        print(f'\n[{name}]\nfolder = "{place}"\nshared = {str(is_shared).lower()}\nsha256 = "{digest}"')
        for engine in ("rules", "default"):
            print(f"\n[{name}.floors.{engine}]")
            for key, floor in floors(folder, engine).items():
                print(f'"{key}" = {floor}')


if __name__ == "__main__":
    main()
