"""Regenerate `pipeline/resources/article.schema.json` from the typed record format."""

import json
from pathlib import Path

from pipeline.records import json_schema

TARGET = Path(__file__).parent.parent / "pipeline" / "resources" / "article.schema.json"


def main() -> None:
    """Write the schema."""
    TARGET.write_text(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
