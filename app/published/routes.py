"""All of the room's addresses: each file that is named here has those of one topic."""

from app.published.blueprint import blueprint

__all__ = ["blueprint"]
