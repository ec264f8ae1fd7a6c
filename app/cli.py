"""Commands for operators: `flask --app wsgi feedback …`, `flask --app wsgi ledger …`. What to schedule when is in
docs/operations.md."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
from flask import Flask

from app.db import forget_old_pages
from app.entries.sampling import make_up as make_up_areas
from app.feedback import counting, ledger, retiring, sampling
from app.feedback.verifying import verify
from app.manage.commands import entries
from app.provenance.queries import holds_real_places
from app.web.clock import now, today
from app.web.commands import Commands, in_steps
from app.web.database import current_engine, current_session, writing
from app.web.keys import derived

T = TypeVar("T")

feedback = Commands("feedback", help="What families say: counting, keeping and removing.")
ledgers = Commands("ledger", help="What happened to feedback, and whether anybody altered it.")


def init_app(app: Flask) -> None:
    app.cli.add_command(feedback)
    app.cli.add_command(ledgers)
    app.cli.add_command(entries)


@feedback.command("count")
def count_answers() -> None:
    """Count the answers of the months that are over."""
    day = today()
    done = sum(in_steps(_listed(counting.steps(current_session(), today=day))), counting.nothing_counted(day))
    click.echo(f"Until the end of {done.month:%B %Y}: {done.groups} groups, {done.answers} answers in them.")
    click.echo(f"Emptied, as they are too old to be shown: {done.emptied} groups.")


@feedback.command("retain")
def retain() -> None:
    """Remove what is two years old, and what tells networks apart after two days."""
    gone = sum(in_steps(_listed(retiring.steps(current_session(), today=today(), at=now()))), retiring.Expired())
    forget_old_pages(current_engine())
    kinds = ", ".join(f"{number} {was}" for was, number in sorted(gone.feedback.items())) or "none"
    click.echo(f"Feedback that is over two years old, its words and what was said of the person: {kinds}.")
    click.echo(f"Traces of networks: {gone.arrivals} arrivals, {gone.salts} salts, {gone.tries} tries.")


@feedback.command("sample")
def sample() -> None:
    """Make up feedback on the sample's places. Beside real places it does nothing."""
    with writing() as session:
        if holds_real_places(session):
            click.echo("Real places are held: nothing is made up beside them.")
            return
        areas = make_up_areas(session, at=now())
        made = sampling.make_up(session, secret=derived("receipt"), at=now())
    click.echo(f"Made up where the care of {areas} places goes.")
    if made is None:
        click.echo("Nothing to do: the sample has no places, or its feedback is there.")
    else:
        click.echo(f"Made up {made.feedback} pieces of feedback on {made.places} places of the sample.")
        click.echo(f"A receipt code to try: {made.receipt}")


@ledgers.command("head")
def head() -> None:
    """Write today's head, over all rows of the weeks that are over. Once a day, after midnight."""
    with writing() as session:
        made = ledger.write_head(session, on=today())
    click.echo(f"{made.on}  {made.hash}  {made.rows} rows of {made.places} places")


@ledgers.command("verify")
@click.option(
    "--head",
    "kept",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A copy of /feedback/ledger/heads.json that somebody kept.",
)
def check(kept: Path | None) -> None:
    """Work the whole ledger out again. Exit status 1, and the first fault in words, where it does not fit."""
    found = verify(current_session(), _heads_in(kept) if kept else None)
    if found.fault:
        click.echo(str(found.fault))
        click.echo("Do not mend it: keep a copy of the database, and find out who could write to it.")
        sys.exit(1)
    click.echo(f"Whole: {found.rows} rows of {found.places} places, {found.heads} heads.")


def _listed(steps: Iterable[T]) -> list[T]:
    """All that is to do, read before anything is written: a read that stays open holds on to old pages."""
    found = list(steps)
    current_session().rollback()
    return found


def _heads_in(file: Path) -> dict[date, str]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        return {date.fromisoformat(each["on"]): each["hash"] for each in told}
    except (ValueError, KeyError, TypeError) as error:
        raise click.BadParameter("it is no copy of /feedback/ledger/heads.json", param_hint="--head") from error
