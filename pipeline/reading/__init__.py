"""Bytes in, articles out: files, folders, globs and standard input, one article at a time.

A reader never raises for a bad input: it yields an `InputError` in the input's place and goes on with the next.
"""

from pipeline.reading.sources import SUFFIXES, Sources, read

__all__ = ["SUFFIXES", "Sources", "read"]
