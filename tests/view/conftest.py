"""Articles to show, and a headless browser to show them in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver

from pipeline.records import Mention, PersonRecord, Result

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def mention(text: str, label: str, surface: str, **more: object) -> Mention:
    """A mention of `surface`, which stands once in `text`."""
    start = text.index(surface)
    return Mention.model_validate(
        {"label": label, "start": start, "end": start + len(surface), "text": surface, "value": surface, **more}
    )


TEXT = "Macaristan Başbakanı Ferenc Kara dün Ankara'ya geldi. Ülke 5 milyon avro verdi."


@pytest.fixture
def article() -> Result:
    """An article whose rows cite their mentions; a COUNTRY lies inside no other mention."""
    return Result(
        id="ziyaret",
        text=TEXT,
        published="2025-03-04",
        mentions=(
            mention(TEXT, "COUNTRY", "Macaristan", id="m1", value="HU", source="country:name", confidence=0.99),
            mention(TEXT, "POSITION", "Başbakanı", id="m2", value="Başbakan"),
            mention(TEXT, "PERSON", "Ferenc Kara", id="m3"),
            mention(TEXT, "DATE", "dün", id="m4", value="2025-03-03"),
            mention(TEXT, "MONEY", "5 milyon avro", id="m5", value={"amount": 5000000, "currency": "EUR"}),
        ),
        people=(PersonRecord(person="Ferenc Kara", position="Başbakan", country="HU", evidence=("m3", "m2", "m1")),),
    )


@pytest.fixture(scope="session")
def seed_article() -> Result:
    """The corpus article of a news agency, with its gold."""
    return Result.model_validate_json((CORPUS / "gold" / "balkan-baris-platformu.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    """Headless Chromium with its driver; tests skip where either is missing."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("needs chromium and chromedriver on the PATH (Debian: chromium chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield made
    made.quit()


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core: HAVADIS_AXE names its axe.min.js (`npm install axe-core`)."""
    file = os.environ.get("HAVADIS_AXE", "node_modules/axe-core/axe.min.js")
    if not Path(file).is_file():
        pytest.skip("needs axe-core: npm install axe-core, or set HAVADIS_AXE to its axe.min.js")
    return Path(file).read_text(encoding="utf-8")
