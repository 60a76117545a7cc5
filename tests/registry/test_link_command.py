"""`havadis link` on the command line."""

import json
from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli import app


def test_the_command_writes_both_tables_and_says_what_they_hold(tmp_path: Path) -> None:
    row = {"person": "Selin Karabey", "position": "Vali", "country": "TR"}
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": "a1", "people": [row]}), encoding="utf-8")
    result = CliRunner().invoke(app, ["link", str(tmp_path), "--out", str(tmp_path / "registry")])
    assert result.exit_code == 0
    assert "1 rows: 1 persons, 1 occupancies" in result.output
    assert sorted(path.name for path in (tmp_path / "registry").iterdir()) == ["occupancies.csv", "persons.csv"]
