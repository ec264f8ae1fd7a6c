"""One source on the page of data health."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.datahealth.presenters.formats import in_address
from app.datahealth.presenters.parts import NAMES
from app.datahealth.queries import CodeCount, Drift, FailedTry, LoadedRun, SourceHealth
from app.domain.readable import translated
from app.domain.runs import RunStatus
from app.domain.troubles import known_troubles, reasons_of
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.languages import is_english

#: a change under this share is called little
LITTLE = 0.001


@dataclass(frozen=True, slots=True)
class TroubleRow:
    says: str
    do: str
    rows: str


@dataclass(frozen=True, slots=True)
class SourceCard:
    """`state` is "late", "fresh" or "absent"; the tag says it in words. `format`: as in the address of its page."""

    slug: str
    title: str
    publisher: str
    homepage: str
    gives: str
    comes: str
    feeds: str
    format: str | None
    state: str
    tag: str
    warning: str
    facts: tuple[tuple[str, str], ...]
    rejected: tuple[TroubleRow, ...]
    left_out: tuple[TroubleRow, ...]
    failed: tuple[str, ...]

    @classmethod
    def of(cls, source: SourceHealth, today: date) -> "SourceCard":
        known = translated(source.facts, "sources.yaml", _)
        state = _state(source, today)
        return cls(
            slug=source.slug,
            title=known.title,
            publisher=known.publisher,
            homepage=str(known.homepage),
            gives=known.gives,
            comes=known.comes,
            feeds=_in_a_row([str(NAMES[part]) for part in known.feeds]),
            format=in_address(known.format) if known.format else None,
            state=state,
            tag={"late": _("Late"), "fresh": _("Up to date"), "absent": _("Not loaded yet")}[state],
            warning=_warning(source, today) if state == "late" else "",
            facts=tuple(_facts(source, today)),
            rejected=tuple(_trouble(each) for each in source.troubles if each.rejected),
            left_out=tuple(_trouble(each) for each in source.troubles if not each.rejected),
            failed=tuple(_failed(source.failed)) if source.failed else (),
        )


def _in_a_row(names: list[str]) -> str:
    first, *others = names
    return words.list_in_words([first, *(name[0].lower() + name[1:] for name in others)])


def _state(source: SourceHealth, today: date) -> str:
    if source.run is None:
        return "absent"
    return "late" if source.is_late(today) else "fresh"


def _warning(source: SourceHealth, today: date) -> str:
    since = words.ago(source.is_from, today) if source.is_from else ""
    return _("These facts are late: they are from %(since)s. Check them before you rely on them.", since=since)


def _facts(source: SourceHealth, today: date) -> Iterator[tuple[str, str]]:
    run = source.run
    if run is None:
        return
    yield _("The facts are from"), _is_from(run.as_of, today)
    yield _("We loaded them on"), words.in_words(run.loaded_on)
    if source.looked_on and source.looked_on != run.loaded_on:
        yield _("We last looked for new ones on"), words.in_words(source.looked_on)
    yield _("Rows"), _rows(run)
    yield _("Against the time before"), drift_in_words(source.drift)


def _rows(run: LoadedRun) -> str:
    return _(
        "%(read)s read: %(stored)s stored and %(rejected)s not used. %(gone)s ended.",
        read=words.number(run.read),
        stored=words.number(run.stored),
        rejected=words.number(run.rejected),
        gone=words.number(run.withdrawn),
    )


def _is_from(as_of: date | None, today: date) -> str:
    if as_of is None:
        return _("The publisher gives no date")
    ago = words.ago(as_of, today)
    day = words.in_words(as_of)
    return _("%(day)s, %(ago)s", day=day, ago=ago) if ago else day


def drift_in_words(drift: Drift | None) -> str:
    if drift is None:
        return _("This was the first time")
    if drift.rows == 0:
        return _("As many rows")
    rows = words.number(abs(drift.rows))
    if drift.rows > 0:
        said = ngettext("%(rows)s row more", "%(rows)s rows more", drift.rows, rows=rows)
    else:
        said = ngettext("%(rows)s row fewer", "%(rows)s rows fewer", -drift.rows, rows=rows)
    return f"{said} ({_share(drift.share)})" if drift.share is not None else said


def _share(share: float) -> str:
    return _("under 0.1%") if abs(share) < LITTLE else f"{abs(share):.1%}"


def _trouble(count: CodeCount) -> TroubleRow:
    known = known_troubles().rows.get(count.code)
    rows = ngettext("%(rows)s row", "%(rows)s rows", count.rows, rows=words.number(count.rows))
    if known is None:
        return TroubleRow(count.code.replace("_", " ").capitalize() + ".", _("We ask the publisher."), rows)
    return TroubleRow(_(known.says), _(known.do), rows)


def _failed(failed: FailedTry) -> Iterator[str]:
    day = words.in_words(failed.tried_on)
    if failed.status is RunStatus.REFUSED:
        yield _("On %(day)s we were given a file that we did not take.", day=day)
    else:
        yield _("On %(day)s a try to load it did not work.", day=day)
    for code, said in reasons_of(failed.message):
        known = known_troubles().files.get(code)
        # The importers' own sentence is in English alone.
        says = said if is_english() or known is None else _(known.says)
        yield says + " " + _(known.do) if known else says
    yield _("A later try worked.") if failed.is_over else _("Until then we show what we had before.")
