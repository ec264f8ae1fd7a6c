"""Statements that a page of results or of a place runs, made once: making one takes longer than running it.

Those that ask for columns are run past the session (`session.connection()`), which would look for objects in them.
"""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import joinedload, lazyload, load_only

from app.areas.models import Council
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from app.providers.models import Organisation, Place, Rating, Registration, RegistrationSource

_PLACE = select(Place).options(
    joinedload(Place.organisation),
    joinedload(Place.council),
    # Of whom the others were registered to, the page says the name alone.
    joinedload(Place.registrations)
    .joinedload(Registration.organisation)
    .options(load_only(Organisation.name), lazyload(Organisation.brand)),
)
PLACE_BY_REF = _PLACE.where(Place.ref == bindparam("ref"))
PLACE_BY_ID = _PLACE.where(Place.id == bindparam("id"))

#: with the registration's number and who said so, as columns: a hospital has hundreds
RATINGS = (
    select(Rating.__table__, Registration.regulator_id, Source.slug, Source.title, ImportRun.data_as_of)
    .join(Registration, Registration.id == Rating.registration_id)
    .join(ImportRun, ImportRun.id == Rating.run_id)
    .join(Source, Source.id == ImportRun.source_id)
    .where(Registration.place_id == bindparam("place_id"))
    .order_by(Rating.is_current.desc(), Rating.published_on.desc(), Rating.id)
)

COUNT_RUN_BY = select(func.count()).where(
    Place.organisation_id == bindparam("organisation_id"), Place.withdrawn_on.is_(None)
)

_SOURCE = (Source.slug, Source.title, Source.homepage)

#: sources that list a place, each with its newest edition that does
SEEN_BY = (
    select(*_SOURCE, func.max(RegistrationSource.last_seen_on))
    .join(RegistrationSource, RegistrationSource.source_id == Source.id)
    .join(Registration, Registration.id == RegistrationSource.registration_id)
    .where(Registration.place_id == bindparam("place_id"))
    .group_by(Source.id, *_SOURCE)
)

NEWEST_EDITIONS = (
    select(*_SOURCE, func.max(ImportRun.data_as_of))
    .outerjoin(ImportRun, (ImportRun.source_id == Source.id) & (ImportRun.status == RunStatus.SUCCEEDED))
    .where(Source.slug.in_(bindparam("slugs", expanding=True)))
    .group_by(Source.id, *_SOURCE)
)

#: in the order of the fields of `PlaceRow`
ROWS = (
    select(
        Place.id,
        Place.ref,
        Place.name,
        Place.town,
        Place.postcode,
        Place.latitude,
        Place.longitude,
        Place.phone,
        Place.primary_kind,
        Place.services,
        Place.bands,
        Place.beds,
        Place.is_care_home,
        Place.is_dormant,
        Place.rating,
        Place.rating_on,
        Council.name,
        Organisation.name,
    )
    .join(Organisation, Organisation.id == Place.organisation_id)
    .outerjoin(Council, Council.id == Place.council_id)
    .where(Place.id.in_(bindparam("ids", expanding=True)))
)
