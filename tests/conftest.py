"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # a busy moment is no failure
settings.load_profile("any machine")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data next to the checkout (or HAVADIS_SHARED); the test is skipped where it is missing."""
    folder = Path(os.environ.get("HAVADIS_SHARED", ROOT.parent / "shared"))
    if not (folder / "data" / "gold").is_dir():
        pytest.skip(f"no shared data at {folder}; set HAVADIS_SHARED to its folder")
    return folder
