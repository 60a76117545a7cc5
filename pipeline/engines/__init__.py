"""What can stand behind the recogniser stage: the shipped model, stanza, any spaCy pipeline, or nothing (rules)."""

from __future__ import annotations

from pipeline.engines.base import Engine, NoEngine, ScoredSpan
from pipeline.engines.loading import ENGINE_FORMS, download_models, load_engine

__all__ = ["ENGINE_FORMS", "Engine", "NoEngine", "ScoredSpan", "download_models", "load_engine"]
