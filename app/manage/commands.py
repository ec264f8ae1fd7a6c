"""Commands for operators: `flask --app wsgi entries …`."""

import sys
from collections import Counter

import click
from filelock import FileLock, Timeout
from sqlalchemy.orm import Session

from app.accounts import outbox
from app.accounts.digest import write_digests
from app.accounts.links import Link
from app.accounts.models import Account
from app.adapters.scanning import NotScannedError
from app.adapters.storage import StorageError
from app.domain.entries.ageing import is_stale, is_to_remind
from app.entries.drawing import KilledError, Workshop, clean, draw
from app.entries.films import find_arrived
from app.entries.models import Entry
from app.entries.standing import find_unconfirmed
from app.manage.room import incoming
from app.manage.telling import people_of
from app.manage.uploading import storage
from app.web.clock import today
from app.web.commands import Commands
from app.web.database import current_session, writing
from app.web.site import current_settings

entries = Commands("entries", help="What providers say of their places.")


@entries.command("remind")
def remind() -> None:
    """Ask providers to confirm what is five months old, fold away what is six, and write to those of us for whom
    something waits. Once a day."""
    with writing() as session:
        due = [entry for entry in find_unconfirmed(session) if is_to_remind(entry.confirmed_on, today())]
        letters = sum(_ask(session, entry) for entry in due if entry.reminded_on is None)
        folded = sum(_fold(entry) for entry in due)
        told = write_digests(session, today())
    click.echo(f"Letters to providers: {letters}. Entries folded away as nobody confirmed them: {folded}.")
    click.echo(f"Letters about what waits, to moderators and administrators: {told}.")


#: why a film was left for another time
LEFT: dict[type[Exception], str] = {
    StorageError: "the disk is full, or var/media cannot be written",
    NotScannedError: "the virus scanner does not answer",
    KilledError: "the program that makes it anew was killed",
}


@entries.command("films")
def make_films() -> None:
    """Make films ready that providers sent. Every ten minutes; while one runs another one does nothing."""
    settings = current_settings()
    shop = Workshop(writing, storage(), incoming(), settings.clamd_url)
    try:
        with FileLock(settings.var_dir / "films.lock", timeout=0):
            _make_all(shop)
    except Timeout:
        click.echo("Films are being made ready already.")


def _make_all(shop: Workshop) -> None:
    arrived = list(find_arrived(current_session()))
    current_session().rollback()
    done = Counter(_make_one(shop, film_id) for film_id in arrived)
    click.echo(f"Films made ready: {done['']}. That could not be used: {done['fault']}.")
    click.echo(f"Left-over files removed: {clean(shop)}.")
    left = {why: number for why, number in done.items() if why not in ("", "fault")}
    for why, number in left.items():
        click.echo(f"Left for another time, as {why}: {number}.")
    if left:
        sys.exit(1)


def _make_one(shop: Workshop, film_id: int) -> str:
    try:
        return "fault" if draw(shop, film_id) else ""
    except (StorageError, NotScannedError, KilledError) as error:
        return LEFT[type(error)]


def _ask(session: Session, entry: Entry) -> int:
    """Once for each time that it was confirmed. How many letters were written."""
    entry.reminded_on = today()
    people = people_of(session, entry.place_id)
    for account in people:
        _write(session, entry, account)
    return len(people)


def _write(session: Session, entry: Entry, account: Account) -> None:
    page = Link.to("manage.place", ref=entry.place.ref)
    values = {"place": entry.place.name, "day": entry.confirmed_on, "page": page}
    outbox.queue(
        session, to=account.email, template="manage/letters/remind.txt", language=account.language, values=values
    )


def _fold(entry: Entry) -> int:
    if entry.demoted_on is not None or not is_stale(entry.confirmed_on, today()):
        return 0
    entry.demoted_on = today()
    return 1
