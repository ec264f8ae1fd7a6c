"""What a whole edition no longer lists is withdrawn; nothing is ever deleted.

The rule. A whole edition speaks of what earlier editions of the same source listed, and of nothing else: a list
does not end what it never had. Of those, a registration that it lacks is withdrawn from the edition's day, unless
another source lists it on that day or later. A place is withdrawn when none of its registrations is left; it comes
back when an edition of that day or later lists one again.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import update

from app.db.batches import in_batches
from app.providers.edition import Edition
from app.providers.handing_over import hand_over
from app.providers.holding import Held
from app.providers.models import Registration, RegistrationSource
from app.providers.standing import settle


def withdraw(edition: Edition, missing: Sequence[Held]) -> None:
    """Marks the missing, and dates all that is not missing with the edition's day."""
    as_of = edition.speaker.as_of
    for some in in_batches(missing):
        mark_missing(edition, [held.id for held in some])
        gone = [held for held in some if ends(held, as_of)]
        _withdraw_registrations(edition, [held.id for held in gone])
        settle(edition.session, {held.place_id for held in gone})
        hand_over(edition.session, {held.place_id for held in gone})
    date_the_rest(edition)


def ends(missing: Held, as_of: date) -> bool:
    """Whether a registration that a whole edition of that day lacks is withdrawn for it."""
    elsewhere_on = missing.listed_elsewhere_on
    return missing.withdrawn_on is None and (elsewhere_on is None or elsewhere_on < as_of)


def mark_missing(edition: Edition, ids: Sequence[int]) -> None:
    listing = (RegistrationSource.source_id == edition.source_id, RegistrationSource.registration_id.in_(ids))
    edition.session.execute(update(RegistrationSource).where(*listing).values(missing_from=edition.speaker.as_of))


def _withdraw_registrations(edition: Edition, ids: Sequence[int]) -> None:
    gone = update(Registration).where(Registration.id.in_(ids))
    edition.session.execute(gone.values(withdrawn_on=edition.speaker.as_of))


def date_the_rest(edition: Edition) -> None:
    as_of = edition.speaker.as_of
    listed = update(RegistrationSource).where(
        RegistrationSource.source_id == edition.source_id,
        RegistrationSource.missing_from.is_(None),
        RegistrationSource.last_seen_on < as_of,
    )
    edition.session.execute(listed.values(last_seen_on=as_of))
