"""All of the room's addresses: each file that is named here has those of one topic."""

from app.published import data_routes, entries_routes, ledger_routes, numbers_routes, place_routes, policy_routes
from app.published.blueprint import blueprint
from app.published.papers import routes as paper_routes

__all__ = [
    "blueprint",
    "data_routes",
    "entries_routes",
    "ledger_routes",
    "numbers_routes",
    "paper_routes",
    "place_routes",
    "policy_routes",
]
