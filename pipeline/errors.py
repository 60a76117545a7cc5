"""The package's exceptions: every message names the input, the place and the way out."""


class HavadisError(Exception):
    """Root of all errors this package raises on purpose; its text is one line fit to show a user."""


class InputError(HavadisError):
    """An input (file, row, article) that cannot be read; costs that input alone, never the batch."""

    def __init__(self, source: str, reason: str, article_id: str | None = None) -> None:
        """`source` names the file or row, `reason` says in one line what is wrong with it, `article_id` if known."""
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
        self.article_id = article_id


class ConfigError(HavadisError):
    """A configuration, engine or option that cannot work."""


class ModelError(HavadisError):
    """A model file that is missing, damaged or not of the expected make."""


class ResourceError(HavadisError):
    """A shipped word list that is missing or malformed: a packaging fault."""
