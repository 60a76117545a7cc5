"""The making of a page: templates, texts in two languages, and the policy that keeps a page to itself.

A page is one HTML file. Its Content-Security-Policy names the hashes of its own style and script and forbids all
else, so it loads nothing, from anywhere, and text that looks like markup stays text.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pipeline.errors import ConfigError, ResourceError

Language = Literal["en", "tr"]
LANGUAGES: tuple[Language, ...] = ("en", "tr")

_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_IN_JSON = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_NARROW_SPACE = "\u202f"


def render(template: str, lang: str, script: str | None = None, **values: Any) -> str:
    """The page made from `template` with the script file `script`, if it has one; `lang` is what it shows first.

    Raises ConfigError for a language that the pages do not speak.
    """
    if lang not in LANGUAGES:
        raise ConfigError(f"--lang {lang}: choose {' or '.join(LANGUAGES)}")
    style = _package_text("page.css")
    code = _package_text("switches.js") + (_package_text(script) if script else "")
    return (
        _environment()
        .get_template(template)
        .render(lang=lang, policy=_policy(style, code), style=Markup(style), code=Markup(code), **values)  # noqa: S704 - own files
    )


def embedded_json(data: Any) -> Markup:
    """`data` as JSON that is safe inside a script element: no character that could end it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(re.sub("[<>&\u2028\u2029]", lambda found: _IN_JSON[found[0]], shown(text)))  # noqa: S704 - escaped above


def shown(text: str) -> str:
    """`text` with each character that HTML cannot hold replaced by U+FFFD."""
    return _UNSHOWABLE.sub("\ufffd", text)


def grouped(number: float | int) -> str:
    """A number in groups of three, set apart by narrow spaces: 12 500.5, the same in every language."""
    text = f"{number:_}" if isinstance(number, int) else f"{number:_.15g}"
    return text.replace("_", _NARROW_SPACE)


@cache
def phrases() -> Mapping[str, Mapping[str, list[str]]]:
    """All texts of the pages: section → key → [English, Turkish]."""
    found: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(_package_text("labels.toml"))
    return found


@cache
def bilingual(key: str, section: str = "text") -> Markup:
    """A text in both languages; the style shows the one that the page is set to."""
    english, turkish = phrases()[section][key]
    if english == turkish:
        return Markup("<span>{}</span>").format(english)
    return Markup('<span class="t" lang="en">{}</span><span class="t" lang="tr">{}</span>').format(english, turkish)


def _policy(style: str, code: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(code)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _package_text(name: str) -> str:
    try:
        return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    except OSError as error:
        raise ResourceError(f"view/{name}: cannot be read ({error}); reinstall the package") from error


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("pipeline.view"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(shown=shown, grouped=grouped, embedded_json=embedded_json)
    made.globals.update(t=bilingual)
    return made
