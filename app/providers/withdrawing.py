"""What a whole edition no longer lists is withdrawn; nothing is ever deleted.

The rule. A whole edition speaks of what earlier editions of the same source listed, and of nothing else: a list
does not end what it never had. Of those, a registration that it lacks is withdrawn from the edition's day, unless
another source lists it on that day or later. A place is withdrawn when none of its registrations is left; it comes
back when an edition of that day or later lists one again.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import exists, select, update

from app.providers.batches import in_batches
from app.providers.edition import Edition
from app.providers.holding import Held
from app.providers.models import Place, Registration, RegistrationSource


def withdraw(edition: Edition, missing: Sequence[Held]) -> None:
    """Marks the missing, and dates all that is not missing with the edition's day."""
    as_of = edition.speaker.as_of
    for some in in_batches(missing):
        mark_missing(edition, [held.id for held in some])
        gone = [held for held in some if ends(held, as_of)]
        _withdraw_registrations(edition, [held.id for held in gone])
        _withdraw_places(edition, {held.place_id for held in gone})
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


def _withdraw_places(edition: Edition, ids: Iterable[int]) -> None:
    live = exists().where(Registration.place_id == Place.id, Registration.withdrawn_on.is_(None))
    chosen = Place.id.in_(sorted(ids))
    edition.session.execute(update(Place).where(chosen, ~live).values(withdrawn_on=edition.speaker.as_of))
    left = edition.session.scalars(select(Place.id).where(chosen, Place.withdrawn_on.is_(None)))
    _hand_over(edition, left.all())


def _hand_over(edition: Edition, places: Sequence[int]) -> None:
    """The first id of a dual registration is gone and the second one stays: now that one says who runs the place."""
    left = select(Registration.place_id, Registration.organisation_id, Registration.registered_on).where(
        Registration.place_id.in_(places),
        Registration.withdrawn_on.is_(None),
    )
    rows = edition.session.execute(left)
    values = [{"id": id_, "organisation_id": by, "registered_on": since} for id_, by, since in rows if since]
    if values:
        edition.session.execute(update(Place), values)


def date_the_rest(edition: Edition) -> None:
    as_of = edition.speaker.as_of
    listed = update(RegistrationSource).where(
        RegistrationSource.source_id == edition.source_id,
        RegistrationSource.missing_from.is_(None),
        RegistrationSource.last_seen_on < as_of,
    )
    edition.session.execute(listed.values(last_seen_on=as_of))
