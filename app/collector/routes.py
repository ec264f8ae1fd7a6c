"""All of the room's addresses: each file that is named here has those of one topic."""

from app.collector import give_routes, kiosk_routes, receipt_routes
from app.collector.blueprint import blueprint

__all__ = ["blueprint", "give_routes", "kiosk_routes", "receipt_routes"]
