"""`python -m pipeline` does what the console script does."""

from pipeline.cli import main

main()
