"""Which place an address of this room names: one of the account's own, or none at all."""

from flask import abort

from app.accounts.access import acting
from app.entries.standing import NotTheirsError, get_own_place, get_place_to_claim
from app.providers.models import Place
from app.web.database import current_session


def own_place(ref: str) -> Place:
    try:
        return get_own_place(current_session(), acting(), ref)
    except NotTheirsError:
        abort(404)


def any_place(ref: str) -> Place:
    try:
        return get_place_to_claim(current_session(), ref)
    except NotTheirsError:
        abort(404)
