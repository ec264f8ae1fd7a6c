"""Providers’ own corner, and the pages on which one of us looks at what they send: a file for each topic."""

from app.manage import (
    approval_routes,
    claim_routes,
    entry_routes,
    fee_routes,
    feedback_routes,
    figure_routes,
    film_routes,
    letter_routes,
    media_routes,
    picture_routes,
)
from app.manage.room import blueprint

__all__ = [
    "approval_routes",
    "blueprint",
    "claim_routes",
    "entry_routes",
    "fee_routes",
    "feedback_routes",
    "figure_routes",
    "film_routes",
    "letter_routes",
    "media_routes",
    "picture_routes",
]
