"""What a page of results shows, in words and addresses: a template only places it."""

from app.directory.presenters.map import MapView
from app.directory.presenters.page import SearchPage

__all__ = ["MapView", "SearchPage"]
