"""Label Studio: one JSON file of tasks, and beside it the labelling configuration (`.xml`) for the project.

Offsets are code points, as Label Studio stores them for a Text tag
(https://github.com/HumanSignal/label-studio/pull/1559). The value of a mention is a text field of its region, where
an annotator can correct it; what belongs to the article as a whole rides in the task's data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.evaluation.gold import read_text
from pipeline.formats.notes import KNOWN_LABELS, article_fields, from_note, mention, note, result
from pipeline.records import Mention, Result

_UNNAMED = re.compile(r"r\d+", re.ASCII)
"""Region names that `write` gives to mentions without an id."""
_COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8a8a8a", "#b8a800")
_CONFIG = """<View>
  <Labels name="label" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <TextArea name="value" toName="text" perRegion="true" editable="true" maxSubmissions="1" placeholder="value"/>
</View>
"""


def losses(article: Result) -> Iterator[str]:
    """Nothing: a task's data holds what a region cannot."""
    yield from ()


def write(articles: Iterable[Result], path: Path) -> None:
    """Write the tasks to `path` and the labelling configuration beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    tasks = [{"id": number, **_task(article)} for number, article in enumerate(articles, start=1)]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    labels = "\n".join(
        f'    <Label value="{label}" background="{colour}"/>'
        for label, colour in zip(KNOWN_LABELS, _COLOURS, strict=True)
    )
    path.with_suffix(".xml").write_text(_CONFIG.format(labels=labels), encoding="utf-8")


def read(path: Path) -> Iterator[Result]:
    """The articles of an export («JSON»), each with its first annotation, else its first prediction.

    Raises InputError for another form.
    """
    try:
        tasks = json.loads(read_text(path))
    except (json.JSONDecodeError, RecursionError):
        raise InputError(str(path), "not JSON") from None
    if not isinstance(tasks, list):
        raise InputError(str(path), "not a list of tasks: export as «JSON»")
    for number, task in enumerate(tasks, start=1):
        source = f"{path}, task {number}"
        try:
            yield _article(source, number, task)
        except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
            raise InputError(source, f"not a text task with labels ({type(error).__name__}: {error})") from None


def _task(article: Result) -> dict[str, Any]:
    regions = [region for number, one in enumerate(article.mentions, 1) for region in _regions(one, f"r{number}")]
    return {
        "data": {"text": article.text, "havadis": article_fields(article)},
        "annotations": [{"result": regions}],
    }


def _regions(one: Mention, unnamed: str) -> Iterator[dict[str, Any]]:
    common = {"id": one.id or unnamed, "to_name": "text"}
    span = {"start": one.start, "end": one.end}
    yield {
        **common,
        "from_name": "label",
        "type": "labels",
        "value": {**span, "text": one.text, "labels": [one.label]},
    }
    if (known := note(one)) is not None:
        yield {**common, "from_name": "value", "type": "textarea", "value": {**span, "text": [known]}}


def _article(source: str, number: int, task: dict[str, Any]) -> Result:
    text = task["data"]["text"]
    known = task["data"].get("havadis") or {"id": str(task.get("id", number))}
    marked = [one for one in task.get("annotations") or [] if not one.get("was_cancelled")] or task.get("predictions")
    regions = marked[0]["result"] if marked else []
    notes = {region["id"]: region["value"]["text"][0] for region in regions if region["type"] == "textarea"}
    mentions = [
        mention(source, text, label, region["value"]["start"], region["value"]["end"], _known(region["id"], notes))
        for region in regions
        if region["type"] == "labels"
        for label in region["value"]["labels"]
    ]
    return result(source, {**known, "text": text}, mentions)


def _known(name: str, notes: dict[str, str]) -> dict[str, Any]:
    known = from_note(notes.get(name, ""))
    return known if _UNNAMED.fullmatch(name) else {"id": name, **known}
