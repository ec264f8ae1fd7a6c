"""All of the room's addresses: each file that is named here has those of one topic."""

from app.moderation import answer_routes, item_routes, paper_routes, queue_routes, reopening_routes
from app.moderation.blueprint import blueprint

__all__ = ["answer_routes", "blueprint", "item_routes", "paper_routes", "queue_routes", "reopening_routes"]
