"""Reads files in our own formats (app/domain/formats.py), as people fill them in."""
