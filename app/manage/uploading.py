"""A picture on its way in: looked at, scanned, drawn anew, written; and only then named in the record."""

from flask import current_app

from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.moments import utc_now
from app.adapters.scanning import NotScannedError, is_clean
from app.adapters.storage import FolderStorage, StorageError
from app.domain.entries.problems import Problem
from app.domain.entries.reading import fault_of_text, tidy
from app.domain.entries.states import What
from app.domain.entries.verdicts import Verdict
from app.domain.text import to_translate
from app.entries import pictures
from app.entries.pictures import LONGEST_ALT, MOST_OF_A_PLACE, TooManyPicturesError
from app.entries.redraw import Drawn, PictureError, kind_of, redraw
from app.manage.telling import tell_of_what_they_sent
from app.providers.models import Place
from app.web.database import NotSavedError, current_session, writing
from app.web.site import current_settings

NO_FILE = to_translate("Choose a picture.")
NO_ALT = to_translate("Say what the picture shows, for people who cannot see it.")
INFECTED = to_translate("Our virus scanner refused this file. We kept nothing of it.")
NOT_SCANNED = to_translate("Our virus scanner does not answer, so we cannot take pictures now. Try again later.")
NOT_STORED = to_translate("We could not save the picture. Nothing was kept. Try again later.")
TOO_MANY = to_translate("You have %(about)s pictures, which is the most. Remove one first.")


def storage() -> FolderStorage:
    held: FolderStorage | None = current_app.extensions.get("media")
    return held or FolderStorage(current_settings().media_dir)


def add(place: Place, body: bytes, alt: str, by: int) -> Problem | None:
    """What is wrong with it, or nothing: then it waits for one of us."""
    said = tidy(alt).replace("\n", " ")
    fault = Problem("alt", NO_ALT) if not said else fault_of_text("alt", said, LONGEST_ALT)
    if fault:
        return fault
    drawn = _drawn(body)
    return drawn if isinstance(drawn, Problem) else _keep(place, drawn, said, by)


def _drawn(body: bytes) -> Drawn | Problem:
    if not body:
        return Problem("picture", NO_FILE)
    try:
        kind_of(body)
        if not is_clean(body, current_settings().clamd_url):
            return Problem("picture", INFECTED)
        return redraw(body)
    except PictureError as error:
        return Problem("picture", str(error))
    except NotScannedError:
        return Problem("picture", NOT_SCANNED)


def _keep(place: Place, drawn: Drawn, alt: str, by: int) -> Problem | None:
    if pictures.count_pictures(current_session(), place) >= MOST_OF_A_PLACE:
        return Problem("picture", TOO_MANY, str(MOST_OF_A_PLACE))
    try:
        pictures.store(storage(), drawn)
        with writing() as session:
            made = pictures.add_picture(session, place_id=place.id, drawn=drawn, alt=alt, by=by, at=utc_now())
            record(session, by=by, act=Act.PICTURE_SENT, what=f"place {place.ref}", detail=f"picture {made.id}")
    except (StorageError, NotSavedError, TooManyPicturesError) as error:
        _clean_up(drawn.hash)
        if isinstance(error, TooManyPicturesError):
            return Problem("picture", TOO_MANY, str(MOST_OF_A_PLACE))
        return Problem("picture", NOT_STORED)
    return None


def _clean_up(hash_: str) -> None:
    """Unless a row names the same picture already."""
    current_session().rollback()
    if not pictures.is_known(current_session(), hash_):
        pictures.discard(storage(), hash_)


def remove(place: Place, media_id: int, by: int) -> None:
    with writing() as session:
        gone = pictures.remove_picture(session, place_id=place.id, media_id=media_id)
        record(session, by=by, act=Act.PICTURE_REMOVED, what=f"place {place.ref}", detail=f"picture {media_id}")
    if not gone.is_still_used:
        pictures.discard(storage(), gone.hash)


def decide(media_id: int, verdict: Verdict, by: int) -> None:
    with writing() as session:
        done = pictures.decide_picture(session, media_id=media_id, verdict=verdict, by=by, at=utc_now())
        tell_of_what_they_sent(session, What.PICTURE, done)
        act = Act.PICTURE_REFUSED if verdict.why else Act.PICTURE_APPROVED
        record(session, by=by, act=act, what=f"place {done.place.ref}", detail=f"picture {media_id}")
