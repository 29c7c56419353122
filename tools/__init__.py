"""Commands for developers, each run as `python -m tools.NAME` or `python tools/NAME.py` from the repository's root."""
