"""What a place's page shows, in words: a template only places it."""

from app.profiles.presenters.page import ProfilePage

__all__ = ["ProfilePage"]
