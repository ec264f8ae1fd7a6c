"""Tells an operator what a run did, in words whose numbers add up."""

from collections.abc import Iterable, Iterator, Sequence

from app.domain.runs import RunCounts, RunStatus
from app.provenance.models import ImportIssue, ImportRun
from app.provenance.queries import PLACES

#: issues named one by one after a run, before the rest are counted
ISSUES_SHOWN = 20
#: of columns that nobody knows
NAMES_SHOWN, LONGEST_NAME = 20, 60

OUTCOMES = {
    RunStatus.RUNNING: "is still at work",
    RunStatus.SUCCEEDED: "succeeded",
    RunStatus.UNCHANGED: "had nothing to do",
    RunStatus.REFUSED: "was refused",
    RunStatus.FAILED: "failed",
    RunStatus.ABANDONED: "was abandoned: its process died",
}


def describe_run(run: ImportRun, issues: Sequence[ImportIssue], issue_count: int) -> str:
    """All that is known of one run."""
    return "\n".join(_lines(run, issues, issue_count))


def _lines(run: ImportRun, issues: Sequence[ImportIssue], issue_count: int) -> Iterator[str]:
    dry = " (dry run)" if run.dry_run else ""
    yield f"Run {run.id} of {run.source.slug}{dry} {OUTCOMES[RunStatus(run.status)]}."
    yield from _file_lines(run)
    if run.rows_read:
        yield sum_line(counts_of(run))
    if run.rows_withdrawn:
        yield _withdrawn_line(run)
    if run.message:
        yield run.message
    yield from issue_lines(issues, issue_count)


def _file_lines(run: ImportRun) -> Iterator[str]:
    facts = [
        f"from {run.data_as_of:%-d %B %Y}" if run.data_as_of else "",
        f"layout {run.layout}" if run.layout else "",
        f"{run.file_bytes:,} bytes" if run.file_bytes else "",
        f"SHA-256 {run.file_sha256[:16]}…" if run.file_sha256 else "",
    ]
    known = ", ".join(fact for fact in facts if fact)
    if run.file_name or known:
        yield "File: " + ", ".join(part for part in (run.file_name, known) if part) + "."
    if run.file_url:
        yield f"From {run.file_url}"
    if run.is_sample:
        yield "The data are a sample, made up: every page of the site says so."


def counts_of(run: ImportRun) -> RunCounts:
    return RunCounts(
        read=run.rows_read,
        new=run.rows_new,
        changed=run.rows_changed,
        unchanged=run.rows_unchanged,
        merged=run.rows_merged,
        withdrawn=run.rows_withdrawn,
        rejected=run.rows_rejected,
    )


def sum_line(counts: RunCounts) -> str:
    parts = [
        f"{counts.new:,} new",
        f"{counts.changed:,} changed",
        f"{counts.unchanged:,} unchanged",
        f"{counts.merged:,} merged",
        f"{counts.rejected:,} rejected",
    ]
    verdict = "these add up" if counts.add_up else "these do not add up"
    return f"{counts.read:,} rows read = {' + '.join(parts)}; {verdict}."


def _withdrawn_line(run: ImportRun) -> str:
    number = run.rows_withdrawn
    if run.dry_run or run.status != RunStatus.SUCCEEDED:
        return f"{number:,} held before {_are(number)} not in the file: nothing was done about that."
    if run.source.kind == PLACES:
        return f"{number:,} held before {_are(number)} no longer in the file: withdrawn, their pages stay and say so."
    return f"{number:,} held before {_are(number)} no longer in the file: kept, and marked as no longer in use."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def issue_lines(issues: Sequence[ImportIssue], issue_count: int) -> Iterator[str]:
    if not issue_count:
        return
    yield "To put right in the file:"
    for issue in issues:
        what = "row rejected" if issue.rejected else "cell left out"
        yield f"  row {issue.row}, column “{issue.column}”: {issue.message} ({what}) [{issue.code}]"
    if issue_count > len(issues):
        yield f"  … and {issue_count - len(issues):,} more; “python -m importers show RUN” lists them."


def unread_line(columns: Sequence[str]) -> str:
    """A column that a publisher added is no fault, but somebody should know of it."""
    if not columns:
        return ""
    names = ", ".join(f"“{name[:LONGEST_NAME]}”" for name in columns[:NAMES_SHOWN])
    others = f" and {len(columns) - NAMES_SHOWN:,} more" if len(columns) > NAMES_SHOWN else ""
    return f"Columns that are not known and were not read: {names}{others}."


def runs_table(runs: Iterable[ImportRun]) -> Iterator[tuple[str, ...]]:
    """One line a run, newest first."""
    for run in runs:
        yield (
            str(run.id),
            run.source.slug,
            f"{run.started_at:%Y-%m-%d %H:%M}",
            f"{run.status}{' (dry run)' if run.dry_run else ''}",
            f"{run.data_as_of or ''}",
            f"{run.rows_read:,}" if run.rows_read else "",
            f"{run.rows_rejected:,}" if run.rows_rejected else "",
        )
