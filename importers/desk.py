"""What an operator's command does around a run: the database made ready, one at a time, needs first, index last."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console

from app.config import Settings
from app.db.migrate import current_revision, is_current, upgrade
from app.domain.runs import RunStatus
from app.provenance import actions, queries
from importers.contract import Source
from importers.database import frugal_engine
from importers.disk import must_be_writable
from importers.failures import describe
from importers.indexing import is_behind, rebuild
from importers.lock import BusyError, only_importer, only_on_this_machine
from importers.order import Order, Outcome
from importers.registry import SHIPPED, get_source
from importers.runner import Engines, run_source

DIED = "Its process ended before it was done. What was held before is in force. Run it again. [process_died]"


@contextmanager
def open_desk(settings: Settings, console: Console) -> Iterator[Engines]:
    """A database that is there and up to date."""
    must_be_writable(settings.var_dir)
    engine = frugal_engine(settings)
    try:
        if not is_current(engine):
            with only_importer(engine, settings.var_dir, "preparing the database"):
                is_new = current_revision(engine) is None
                console.print("Making the database." if is_new else "Bringing the database up to date.")
                upgrade(engine)
        yield Engines(settings, engine, console)
    finally:
        engine.dispose()


def carry_out(work: Engines, order: Order) -> list[Outcome]:
    """Run a source and, before it, those it needs; the last outcome is the order's own."""
    source = get_source(order.slug)
    with only_importer(work.engine, work.settings.var_dir, f"loading {order.slug}"):
        abandon_dead_runs(work)
        catch_up(work)
        outcomes = _load_needs(work, source, order)
        if all(outcome.status == RunStatus.SUCCEEDED for outcome in outcomes):
            outcomes.append(run_source(work, source, order))
        if not catch_up(work):
            outcomes[-1].index_is_behind = True
        return outcomes


def carry_out_all(work: Engines, orders: Sequence[Order]) -> list[Outcome]:
    """One after the other, whatever becomes of each; the index is built once, at the end."""
    with only_importer(work.engine, work.settings.var_dir, "loading several sources"):
        abandon_dead_runs(work)
        outcomes = [run_source(work, get_source(order.slug), order) for order in orders]
        if not catch_up(work):
            outcomes[-1].index_is_behind = True
        return outcomes


def rebuild_now(work: Engines) -> None:
    """Each machine that serves has an index of its own, and may build it while another one imports."""
    with only_on_this_machine(work.settings.var_dir, "building the search index"):
        rebuild(work.settings)


def tidy(work: Engines) -> None:
    """Runs of importers that died are called so, unless one is at work now."""
    try:
        with only_importer(work.engine, work.settings.var_dir, "looking for dead runs"):
            abandon_dead_runs(work)
    except BusyError:
        return


def abandon_dead_runs(work: Engines) -> None:
    """Called with the lock held: whatever still says it is running is not."""
    with work.session() as session:
        if dead := queries.find_running(session):
            actions.abandon_runs(session, runs=dead, message=DIED)
            session.commit()


def catch_up(work: Engines) -> bool:
    """Rebuild the index if it is behind the record; says whether it is now in step."""
    try:
        with work.session() as session:
            behind = is_behind(session, work.settings)
        if behind:
            rebuild(work.settings)
    except Exception as error:  # noqa: BLE001 - the record is safe; the site goes on with the index before
        work.console.print(f"The search index could not be built. {describe(error)}", markup=False)
        return False
    return True


def _load_needs(work: Engines, source: Source, order: Order) -> list[Outcome]:
    """Sources that ship with the project are loaded where the database lacks them; a dry run loads nothing."""
    outcomes: list[Outcome] = []
    for slug in source.needs:
        if order.dry_run or slug not in SHIPPED or _is_loaded(work, slug):
            continue
        needed = get_source(slug)
        outcomes += _load_needs(work, needed, order)
        if any(outcome.status != RunStatus.SUCCEEDED for outcome in outcomes):
            break
        work.console.print(f"{order.slug} needs {slug}, which is not loaded yet: loading it first.")
        outcomes.append(run_source(work, needed, Order(slug)))
    return outcomes


def _is_loaded(work: Engines, slug: str) -> bool:
    with work.session() as session:
        return queries.latest_success(session, slug) is not None
