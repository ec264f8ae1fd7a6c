"""Providers' own corner: claiming a place, saying what it is like, and answering feedback."""
