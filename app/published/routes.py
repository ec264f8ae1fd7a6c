"""All of the room's addresses: each file that is named here has those of one topic."""

from app.published import ledger_routes, numbers_routes, place_routes, policy_routes
from app.published.blueprint import blueprint

__all__ = ["blueprint", "ledger_routes", "numbers_routes", "place_routes", "policy_routes"]
