"""Loads what others publish into the record. Runs without Flask: `python -m importers`."""
