"""`run.json`: what was run over what, with what, and what came of it. It stands only beside a finished output."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.batch.fingerprint import libraries, package_version
from pipeline.batch.shardfile import write

MANIFEST = "run.json"


def write_manifest(out: Path, about: Mapping[str, Any]) -> None:
    """Write `about`, with the versions of everything, into the folder `out`."""
    versions = {"havadis": package_version(), "python": platform.python_version(), **libraries()}
    text = json.dumps({"versions": versions, **about}, ensure_ascii=False, indent=1)
    write(out / MANIFEST, text.encode() + b"\n")


def withdraw_manifest(out: Path) -> None:
    """Take the manifest away: the output is about to change."""
    (out / MANIFEST).unlink(missing_ok=True)
