"""The operator's commands."""

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from app.config import get_settings
from app.provenance import queries
from importers import registry
from importers.contract import InParts, Part, SourceError
from importers.desk import carry_out, carry_out_all, open_desk, rebuild_now, tidy
from importers.failures import describe
from importers.lock import BusyError
from importers.order import Exit, Order, Outcome
from importers.reading import MOST_ISSUES_KEPT
from importers.report import ISSUES_SHOWN, describe_run, runs_table
from importers.runner import Engines

EXIT_CODES = """
Exit status: 0 done, or nothing to do; 1 refused or failed, and nothing was changed; 2 wrong usage;
3 done, but some rows were rejected: the report names them; 4 done, but the search index is behind:
run "python -m importers index"; 130 or 143: stopped by a signal, and nothing was left half done.
"""


@click.group(epilog=EXIT_CODES)
def cli() -> None:
    """Loads what others publish: councils, postcodes, settlements and registered care."""


@cli.command("list")
def list_sources() -> None:
    """Say which sources there are and what is held of each."""
    console = _console()
    table = Table("Source", "What it gives", "Held from", "Loaded", box=None)
    with open_desk(get_settings(), console) as work, work.session() as session:
        for slug in registry.available():
            run = queries.latest_success(session, slug)
            loaded = f"{run.finished_at:%Y-%m-%d}" if run and run.finished_at else "not yet"
            table.add_row(slug, registry.get_source(slug).title, str(run.data_as_of or "") if run else "", loaded)
    console.print(table)


@cli.command("run", epilog=EXIT_CODES)
@click.argument("source", type=click.Choice(registry.SLUGS))
@click.option("--file", type=click.Path(path_type=Path), help="A file on this machine, or a folder of API responses.")
@click.option("--url", help="Where to download the file. Without --file and --url the newest edition is looked for.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day the data are from, if the file does not say.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Ask an API only for what changed since this day.")
@click.option("--location", metavar="ID", help="Ask an API for this one location.")
@click.option("--accept-change", metavar="REASON", help="Load what a guard refused; the reason is kept with the run.")
@click.option("--dry-run", is_flag=True, help="Read and compare, write nothing.")
@click.option("--sample", "is_sample", is_flag=True, help="The source's made-up file, for the sample's places.")
def run(source: str, as_of: datetime | None, since: datetime | None, location: str | None, **how: Any) -> None:
    """Load one edition of SOURCE."""
    part = Part(since.date() if since else None, location) if since or location else None
    order = Order(source, as_of=as_of.date() if as_of else None, part=part, **how)
    _check(order)
    console = _console()
    with open_desk(get_settings(), console) as work:
        outcomes = carry_out(work, order)
        for outcome in outcomes:
            _tell(work, outcome)
    sys.exit(outcomes[-1].exit)


def _check(order: Order) -> None:
    part = order.part or Part()
    if sum(map(bool, (order.file, order.url, order.is_sample, part.since, part.location))) > 1:
        raise click.UsageError("Give one of --file, --url, --sample, --since and --location.")
    if order.part and not isinstance(registry.get_source(order.slug), InParts):
        raise click.UsageError("--since and --location are for sources that are asked over an API: cqc_api.")
    if order.is_sample and order.slug not in registry.SAMPLED:
        raise click.UsageError(f"There is a sample of these only: {', '.join(registry.SAMPLED)}.")


@cli.command()
def samples() -> None:
    """Load every made-up file there is for the sample's places."""
    console = _console()
    with open_desk(get_settings(), console) as work:
        if _holds_real_places(work):
            console.print("Real places are held, so nothing is made up for them.")
            return
        outcomes = carry_out_all(work, [Order(slug, is_sample=True) for slug in registry.SAMPLED])
        for outcome in outcomes:
            _tell(work, outcome)
    sys.exit(_worst(outcomes))


@cli.command()
@click.option("--source", type=click.Choice(registry.SLUGS), help="Only this one's.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
def runs(source: str | None, limit: int) -> None:
    """List the latest runs, newest first."""
    console = _console()
    table = Table("Run", "Source", "Started (UTC)", "Status", "Data from", "Rows", "Rejected", box=None)
    with open_desk(get_settings(), console) as work, work.session() as session:
        tidy(work)
        for line in runs_table(queries.find_runs(session, slug=source, limit=limit)):
            table.add_row(*line)
    console.print(table)


@cli.command()
@click.argument("run_id", metavar="RUN", type=int)
def show(run_id: int) -> None:
    """Tell all about one run: what it read, what it refused and why."""
    with open_desk(get_settings(), _console()) as work:
        tidy(work)
        try:
            _tell_run(work, run_id, issues=MOST_ISSUES_KEPT)
        except queries.RunNotFoundError as error:
            raise click.UsageError(f"There is no run {run_id}. “runs” lists them.") from error


@cli.command()
def index() -> None:
    """Rebuild the search index from what the database holds."""
    console = _console()
    with open_desk(get_settings(), console) as work:
        rebuild_now(work)
    console.print("The search index is up to date.")


def main() -> None:
    """Runs the command; an error that nobody foresaw is told in a sentence."""
    try:
        cli(standalone_mode=True)
    except BusyError as busy:
        _fail(str(busy))
    except SourceError as error:
        _fail(error.message)
    except Exception as error:  # noqa: BLE001 - an operator reads this, not a developer
        _fail(describe(error))


def _fail(message: str) -> None:
    Console(stderr=True).print(message, markup=False)
    sys.exit(Exit.NOT_DONE)


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True)


def _holds_real_places(work: Engines) -> bool:
    with work.session() as session:
        return queries.holds_real_places(session)


def _worst(outcomes: Iterable[Outcome]) -> Exit:
    """What a scheduler must know first: that something was not done."""
    order = (Exit.NOT_DONE, Exit.INDEX_BEHIND, Exit.SOME_REJECTED, Exit.DONE)
    return min((outcome.exit for outcome in outcomes), key=order.index)


def _tell(work: Engines, outcome: Outcome) -> None:
    _tell_run(work, outcome.run_id, issues=ISSUES_SHOWN)
    if outcome.index_is_behind:
        work.console.print('The search index is behind the data: run "python -m importers index".', markup=False)


def _tell_run(work: Engines, run_id: int, *, issues: int) -> None:
    with work.session() as session:
        found = queries.get_run(session, run_id)
        shown = queries.find_issues(session, run_id, limit=issues)
        report = describe_run(found, shown, queries.count_issues(session, run_id))
    work.console.print(report, markup=False)
