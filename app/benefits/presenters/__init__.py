"""Presenters of this room: they turn what was found into words; the templates place them."""
