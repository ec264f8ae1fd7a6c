from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from flask import url_for

from app.accounts.acts import WORDS
from app.accounts.models import Audit
from app.accounts.presenters.words import Choice, act_in_words, detail_in_words, moment
from app.accounts.queries import AUDIT_ROWS, AuditFilter
from app.web.i18n import gettext as _
from app.web.spreadsheets import as_csv

COLUMNS = ("at", "by", "account", "act", "what", "detail")


@dataclass(frozen=True, slots=True)
class AuditRow:
    at: str
    by: str
    act: str
    what: str
    detail: str


@dataclass(frozen=True, slots=True)
class AuditPage:
    rows: tuple[AuditRow, ...]
    acts: tuple[Choice, ...]
    people: tuple[Choice, ...]
    what: str
    since: str
    newer: str
    older: str
    as_csv: str

    @classmethod
    def of(
        cls, found: Sequence[Audit], emails: Mapping[int, str], asked: AuditFilter, words: Mapping[str, str]
    ) -> Self:
        return cls(
            rows=tuple(row_of(each, emails) for each in found[:AUDIT_ROWS]),
            acts=tuple(Choice(act.value, _(text), act is asked.act) for act, text in WORDS.items()),
            people=tuple(Choice(str(each), email, each == asked.by) for each, email in emails.items()),
            what=asked.what,
            since=asked.since.isoformat() if asked.since else "",
            newer=_page(words, asked.page - 1) if asked.page > 1 else "",
            older=_page(words, asked.page + 1) if len(found) > AUDIT_ROWS else "",
            as_csv=local_for("accounts.audit_csv", words),
        )


def row_of(row: Audit, emails: Mapping[int, str]) -> AuditRow:
    who = _("this site") if row.by is None else emails.get(row.by, _("account %(id)s", id=row.by))
    return AuditRow(moment(row.at), who, act_in_words(row.act), row.what, detail_in_words(row.detail))


def table_of(found: Iterable[Audit], emails: Mapping[int, str]) -> bytes:
    """For a spreadsheet: moments and acts as the record has them."""
    return as_csv(COLUMNS, (_cells(each, row_of(each, emails).by) for each in found))


def _cells(row: Audit, who: str) -> dict[str, object]:
    number = "" if row.by is None else row.by
    return dict(zip(COLUMNS, (row.at.isoformat(), number, who, row.act, row.what, row.detail), strict=True))


def local_for(endpoint: str, words: Mapping[str, str]) -> str:
    values: dict[str, Any] = dict(words)
    return url_for(endpoint, **values)


def _page(words: Mapping[str, str], page: int) -> str:
    return local_for("accounts.audit", {**words, "page": str(page)})
