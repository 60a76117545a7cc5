"""What `--help` says of the options that several commands share."""

from __future__ import annotations

ENGINE_HELP = "What finds names: default, rules, stanza, stanza:FOLDER, spacy:FOLDER or onnx:FOLDER."
DOWNLOAD_HELP = "First fetch stanza's own Turkish models, for --engine stanza."
MIN_CONFIDENCE_HELP = "Leave out PERSON and POSITION mentions less sure than this, 0 to 1."
