"""Write `docs/reference.md` from the docstrings of the public names. Run it after changing one of them."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pydantic_core

import pipeline
import pipeline.document
import pipeline.engines
import pipeline.errors
import pipeline.evaluation
import pipeline.formats
import pipeline.records
import pipeline.view
import pipeline.writing

TARGET = Path(__file__).resolve().parents[1] / "docs" / "reference.md"
_HEAD = """# Reference

Made from the docstrings by `tools/build_reference.py`; do not edit by hand.
"""
_RECORDS = (
    "Mention",
    "Money",
    "PersonRecord",
    "AmountRecord",
    "DateRecord",
    "CountryRecord",
)
_MODULES: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (pipeline, tuple(name for name in pipeline.__all__ if name != "__version__")),
    (pipeline.records, _RECORDS),
    (pipeline.writing, ("tables",)),
    (pipeline.evaluation, tuple(name for name in pipeline.evaluation.__all__ if name != "evaluate")),
    (pipeline.view, tuple(pipeline.view.__all__)),
    (pipeline.formats, ("Format",)),
    (pipeline.engines, ("Engine", "ScoredSpan")),
    (pipeline.document, ("Annotations", "Candidate", "notes_of")),
    (pipeline.errors, ("HavadisError", "InputError", "ConfigError", "ModelError", "ResourceError")),
)


def reference() -> str:
    """The whole document."""
    return "\n".join([_HEAD, *(line for module, names in _MODULES for line in _module(module, names))])


def _module(module: ModuleType, names: tuple[str, ...]) -> Iterator[str]:
    yield f"## {module.__name__}\n"
    yield f"{_doc(module).splitlines()[0]}\n"
    for name in sorted(names, key=lambda one: (isinstance(getattr(module, one), type), one)):
        yield from _thing(f"{module.__name__}.{name}", getattr(module, name))


def _thing(name: str, thing: Any) -> Iterator[str]:
    if not (inspect.isclass(thing) or inspect.isfunction(thing)):
        return
    yield f"### {name}\n"
    if inspect.isfunction(thing):
        yield f"```text\n{thing.__name__}{_signature(thing)}\n```\n"
    yield f"{_doc(thing)}\n"
    if inspect.isclass(thing) and issubclass(thing, pydantic.BaseModel):
        yield from _fields(thing)
    elif inspect.isclass(thing) and not issubclass(thing, Exception):
        if dataclasses.is_dataclass(thing):
            yield "| field | type |\n|---|---|"
            for field in dataclasses.fields(thing):
                if not field.name.startswith("_"):
                    yield f"| `{field.name}` | `{str(field.type).replace('|', chr(92) + '|')}` |"
            yield ""
        for method_name, method in vars(thing).items():
            if inspect.isfunction(method) and not method_name.startswith("_"):
                yield f"- `{method_name}{_signature(method)}`: {_doc(method).splitlines()[0]}"
        yield ""


def _fields(model: type[pydantic.BaseModel]) -> Iterator[str]:
    yield "| field | type | default |"
    yield "|---|---|---|"
    for name, annotation in _annotations(model).items():
        default = model.model_fields[name].default
        required = default is pydantic_core.PydanticUndefined
        kind = annotation.replace("|", "\\|")
        yield f"| `{name}` | `{kind}` | {'required' if required else f'`{default!r}`'} |"
    yield ""


def _annotations(model: type[pydantic.BaseModel]) -> dict[str, str]:
    """The fields with their types as written, those of the base class first."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        written = vars(base).get("__annotations__", {})
        found.update({name: str(kind) for name, kind in written.items() if name in model.model_fields})
    return found


class _Written:
    """An annotation that shows as it stands in the source, without quotes."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def _signature(function: Any) -> str:
    found = inspect.signature(function)
    parameters = [
        one if one.annotation is one.empty else one.replace(annotation=_Written(one.annotation))
        for one in found.parameters.values()
    ]
    returned = found.empty if found.return_annotation is found.empty else _Written(found.return_annotation)
    return str(found.replace(parameters=parameters, return_annotation=returned))


def _doc(thing: Any) -> str:
    return inspect.getdoc(thing) or ""


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
