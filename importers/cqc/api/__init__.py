"""Reads and fetches responses of CQC's syndication API."""
