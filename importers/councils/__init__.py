"""Cells about councils: their lines, when somebody answers, and whose they are."""
