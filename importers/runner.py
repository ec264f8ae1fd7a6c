"""The order of things: fetch, open, compare, guard, write in one transaction, index, report.

Until the one transaction that writes is committed, nothing that the site shows has changed; it holds the run's
own end too, so that there is never a change without its run nor a run without its change.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from rich.console import Console
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.config import Settings
from app.db.session import session_factory
from app.domain.loading import Comparison, Loader
from app.domain.runs import RunCounts, RunStatus
from app.provenance import actions, queries
from app.provenance.actions import FileFacts
from app.provenance.models import ImportRun
from importers.contract import Edition, Fetched, Source, SourceError
from importers.disk import clear_if_full
from importers.failures import describe
from importers.fetch import fetch
from importers.guards import Facts, Refusal, refusals
from importers.loaders import BY_MONTH, GROWING, make_loader
from importers.order import Order, Outcome
from importers.progress import progress
from importers.reading import Reading, read_edition
from importers.registry import reader_version
from importers.report import unread_line
from importers.sample.files import as_sample, sample_file


class RefusedError(Exception):
    """A guard stopped the file."""

    def __init__(self, reasons: list[Refusal], counts: RunCounts, reading: Reading) -> None:
        super().__init__("; ".join(reason.code for reason in reasons))
        self.reasons, self.counts, self.reading = reasons, counts, reading


@dataclass(slots=True)
class Engines:
    """What every run works with."""

    settings: Settings
    engine: Engine
    console: Console

    def session(self) -> Session:
        return session_factory(self.engine)()


def run_source(work: Engines, source: Source, order: Order) -> Outcome:
    """One try at one source. Whatever goes wrong is stored with the run before it is told."""
    run_id, source_id = _start(work, source, order)
    attempt = Attempt(work, source, order, run_id, source_id)
    try:
        with clear_if_full(work.settings.var_dir):
            return attempt.go()
    except RefusedError as refused:
        message = refusal_message(refused.reasons)
        return attempt.close(RunStatus.REFUSED, message, refused.counts, refused.reading)
    except SourceError as error:
        return attempt.close(RunStatus.REFUSED, f"{error.message} [{error.code}]")
    except (KeyboardInterrupt, SystemExit):
        attempt.close(RunStatus.FAILED, "Stopped by the operator. What was held before is in force. [stopped]")
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the run says so and the old state stays
        work.console.print_exception() if work.settings.log_level == "DEBUG" else None
        return attempt.close(RunStatus.FAILED, describe(error))


def _start(work: Engines, source: Source, order: Order) -> tuple[int, int]:
    with work.session() as session:
        row = actions.ensure_source(
            session,
            slug=source.slug,
            title=source.title,
            publisher=source.publisher,
            licence=source.licence,
            homepage=source.homepage,
            kind=source.kind,
        )
        version = reader_version(source)
        run = actions.start_run(session, source_id=row.id, reader_version=version, dry_run=order.dry_run)
        session.commit()
        return run.id, row.id


@dataclass(slots=True)
class Attempt:
    """One run from its first row in the log to its last."""

    work: Engines
    source: Source
    order: Order
    run_id: int
    source_id: int

    def go(self) -> Outcome:
        file = sample_file(self.order.slug) if self.order.is_sample else self.order.file
        fetched = fetch(self.source, self.work.settings, file=file, url=self.order.url, part=self.order.part)
        if fetched:
            self._describe(_file_facts(fetched))
            if earlier := self._same_file(fetched):
                message = f"The file is the one that run {earlier.id} loaded: there is nothing to do."
                return self.close(RunStatus.UNCHANGED, message)
        edition = self.source.open(fetched, as_of=self.order.as_of)
        edition = as_sample(edition) if self.order.is_sample else edition
        self._describe(_file_facts(fetched, edition))
        with self.work.session() as session:
            return self._load(session, edition)

    def _same_file(self, fetched: Fetched) -> ImportRun | None:
        """The last run that succeeded, if it read this very file in the same way."""
        with self.work.session() as session:
            last = queries.latest_success(session, self.source.slug)
            gave_way = last is not None and last.is_sample and not queries.data_state(session).is_sample
            says_more = last is not None and queries.could_store_more(session, last)
        if (
            last is None
            or gave_way
            or says_more
            or last.file_sha256 != fetched.sha256
            or last.reader_version != reader_version(self.source)
        ):
            return None
        return last if self.order.as_of in (None, last.data_as_of) else None

    def _load(self, session: Session, edition: Edition) -> Outcome:
        loader = make_loader(
            getattr(self.source, "loader", self.source.kind),
            session,
            source_id=self.source_id,
            as_of=edition.as_of,
            is_whole=edition.is_whole,
            is_sample=edition.is_sample,
        )
        with progress(self.work.console, f"Reading {self.source.slug}", edition.expected_rows) as tick:
            reading = read_edition(edition, loader, tick)
        comparison = loader.compare()
        counts = reading.counts(comparison)
        if not counts.add_up:
            raise AssertionError(f"the counts of {self.source.slug} do not add up: {counts}")
        message = self._judge(session, edition, comparison, reading, counts)
        session.rollback()  # the reading is over; nothing was written
        if self.order.dry_run:
            return self.close(RunStatus.SUCCEEDED, f"Dry run: nothing was written. {message}".strip(), counts, reading)
        self._write(session, loader, reading, counts, message)
        return Outcome(self.run_id, self.source.slug, RunStatus.SUCCEEDED, counts)

    def _judge(
        self, session: Session, edition: Edition, comparison: Comparison, reading: Reading, counts: RunCounts
    ) -> str:
        """What the guards say, or what the operator accepted of it."""
        slug = self.source.slug
        facts = Facts(
            counts=counts,
            comparison=comparison,
            is_whole=edition.is_whole,
            is_sample=edition.is_sample,
            as_of=edition.as_of,
            today=datetime.now(UTC).date(),
            held_as_of=queries.newest_edition_held(session, slug),
            holds_real=queries.holds_real_places(session) or queries.holds_real_edition(session, slug),
            holds_whole=queries.holds_whole_edition(session, slug),
            expected_rejections=reading.expected,
            grows=self.source.kind in GROWING,
            by_month=self.source.kind in BY_MONTH,
        )
        reasons = refusals(facts)
        if any(not (reason.can_accept and self.order.accept_change) for reason in reasons):
            raise RefusedError(reasons, counts, reading)
        accepted = " ".join(f"Accepted: {reason.message} [{reason.code}]" for reason in reasons)
        because = f"{accepted} Because: {self.order.accept_change}" if accepted else ""
        return f"{because} {unread_line(edition.unknown_columns)}".strip()

    def _write(self, session: Session, loader: Loader, reading: Reading, counts: RunCounts, message: str) -> None:
        with progress(self.work.console, f"Writing {self.source.slug}"):
            session.connection(execution_options={"immediate": True})
            loader.write(run_id=self.run_id)
            actions.finish_run(
                session,
                run_id=self.run_id,
                status=RunStatus.SUCCEEDED,
                message=message,
                counts=counts,
                issues=reading.issues,
                troubles=reading.troubles,
            )
            session.commit()

    def _describe(self, facts: FileFacts) -> None:
        with self.work.session() as session:
            actions.describe_run(session, run_id=self.run_id, file=facts)
            session.commit()

    def close(
        self,
        status: RunStatus,
        message: str,
        counts: RunCounts | None = None,
        reading: Reading | None = None,
    ) -> Outcome:
        with self.work.session() as session:
            actions.finish_run(
                session,
                run_id=self.run_id,
                status=status,
                message=message,
                counts=counts,
                issues=reading.issues if reading else (),
                troubles=reading.troubles if reading else None,
            )
            session.commit()
        return Outcome(self.run_id, self.source.slug, status, counts or RunCounts())


def refusal_message(reasons: list[Refusal]) -> str:
    said = " ".join(f"{reason.message} [{reason.code}]" for reason in reasons)
    if all(reason.can_accept for reason in reasons):
        said += ' If that is right, run it again with --accept-change "why": the reason is kept with the run.'
    return f"Nothing was changed. {said}"


def _file_facts(fetched: Fetched | None, edition: Edition | None = None) -> FileFacts:
    facts = FileFacts()
    if fetched:
        facts = FileFacts(fetched.name, fetched.url, fetched.sha256, fetched.size)
    if edition is None:
        return facts
    return FileFacts(
        facts.name,
        facts.url,
        facts.sha256,
        facts.size,
        layout=edition.layout,
        as_of=edition.as_of,
        is_sample=edition.is_sample,
        is_whole=edition.is_whole,
    )
