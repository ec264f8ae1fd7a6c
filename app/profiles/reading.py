"""All that a place's page shows, read in one go."""

from datetime import date

from sqlalchemy.orm import Session

from app.areas.queries import list_settlements_in
from app.domain.geography import Point
from app.domain.profile import PlaceProfile
from app.profiles.presenters.beside import NOBODY, NOTHING_BESIDE, Beside
from app.profiles.presenters.picture import Picture, Town, window
from app.profiles.voices import read_voices
from app.providers.lineage import family
from app.providers.queries import get_profile
from app.providers.runner_queries import who_runs_it
from app.quality.pooled import get_collected
from app.quality.queries import Asked, get_evidence
from app.web.words import MONTHS_A_YEAR, months_between


def read_place(session: Session, ref: str, today: date) -> tuple[PlaceProfile, Beside]:
    profile = get_profile(session, ref)
    if profile.ref != ref:  # its page is elsewhere: nothing more is needed to lead there
        return profile, NOTHING_BESIDE
    point, run_by = profile.point.value, profile.run_by.value
    entries, moved = family(session, profile.id)
    voices = read_voices(session, profile.id, today)
    return profile, Beside(
        evidence=get_evidence(session, asked(profile, today)),
        lineage=entries,
        moves=moved,
        who=who_runs_it(session, run_by, ref, point) if run_by else NOBODY,
        picture=_picture(session, point) if point else None,
        numbers=voices.numbers,
        told=voices.told,
        said=voices.said,
        collected=get_collected(session, profile.id),
    )


def asked(profile: PlaceProfile, today: date) -> Asked:
    rating = profile.rating.value
    given_on = rating.published_on if rating else None
    return Asked(
        place_id=profile.id,
        organisation_id=profile.run_by.value.regulator_id if profile.run_by.value else None,
        council_id=profile.council.value.id if profile.council.value else None,
        rating=rating.value if rating else None,
        years=months_between(given_on, today) // MONTHS_A_YEAR if given_on and given_on <= today else None,
    )


def _picture(session: Session, point: Point) -> Picture:
    found = list_settlements_in(session, window(point))
    return Picture.around(point, [Town(name, Point(north, east)) for name, north, east in found])
