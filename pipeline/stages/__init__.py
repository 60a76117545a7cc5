"""The stages of the pipeline, one file each: a spaCy component over `doc.user_data`, registered as a factory.

To add a stage: add a file here with a factory, name it in `config.cfg` and in `pyproject.toml`'s entry points.
"""
