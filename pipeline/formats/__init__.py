"""Annotation formats: out to the tools people correct annotations in, and back."""
