"""The Turkish language itself, with no news in it: casing, apostrophes, suffixes, numerals, tokens, sentences."""
