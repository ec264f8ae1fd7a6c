"""The rows of a sheet of sites. All or nothing: a row that cannot be read stops the whole file, for what stands beside
it may be shifted too."""

import re
from collections.abc import Iterator

from app.domain.quality import FftRecord
from importers.contract import SourceError
from importers.cqc.cells import squeeze
from importers.fft.sheet import ELIGIBLE, NEGATIVE, POSITIVE, SITE, TOTAL, TRUST, TRUST_NAME, Sites
from importers.fft.title import About
from importers.readers import Row

#: the publisher's sign that few people answered, or that a number would tell of a few others
SUPPRESSED = "*"
#: where nobody sent numbers
_NONE = frozenset({"", "-", "–", "−", "n/a", "na", "no data"})
_CODE = re.compile(r"[A-Z0-9]{3,12}|\d-\d{4,15}")
#: no site has ten million answers in a month
_WHOLE = re.compile(r"\d{1,3}(?:,\d{3}){1,2}|\d{1,7}", re.ASCII)
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%?", re.ASCII)
#: published shares are rounded to whole per cents
ROUNDED = 0.011


def read_rows(sites: Sites, about: About) -> Iterator[tuple[int, FftRecord]]:
    taken: set[tuple[str, str]] = set()
    for row in sites.table:
        if row[SITE].casefold() in _NONE:
            _check_is_total(row)
            continue
        record = _read(row, sites, about)
        if (record.site_code, record.trust_code) in taken:
            raise _stop(row, SITE, "stands twice in the sheet")
        taken.add((record.site_code, record.trust_code))
        yield row.number, record


def _check_is_total(row: Row) -> None:
    """Lines of England and of a selection have no codes; a line with one of a trust has lost its site."""
    if row.get(TRUST).casefold() not in _NONE and row.get(TOTAL).casefold() not in _NONE:
        raise _stop(row, SITE, "is empty")


def _read(row: Row, sites: Sites, about: About) -> FftRecord:
    if not row.get(TOTAL):
        raise _stop(row, TOTAL, "is empty, though a site is named. A formula must have been worked out")
    answers = tuple(_count(row, name) for name in sites.answers)
    total, shares = _count(row, TOTAL), (_share(row, POSITIVE), _share(row, NEGATIVE))
    is_suppressed = SUPPRESSED in {row.get(name) for name in (TOTAL, *sites.answers, POSITIVE, NEGATIVE)}
    record = FftRecord(
        site_code=_code(row, SITE),
        trust_code=_code(row, TRUST) if TRUST in row else "",
        trust=squeeze(row.get(TRUST_NAME))[:200],
        setting=about.setting,
        month=about.month,
        question=sites.question,
        responses=total,
        eligible=_count(row, ELIGIBLE),
        answers=answers,
        positive=shares[0],
        negative=shares[1],
        is_suppressed=is_suppressed,
    )
    _check_sums(row, record)
    return record


def _code(row: Row, column: str) -> str:
    code = row[column].upper()
    if not _CODE.fullmatch(code):
        raise _stop(row, column, "is no code of the NHS")
    return code


def _count(row: Row, column: str) -> int | None:
    text = row.get(column)
    if text == SUPPRESSED or text.casefold() in _NONE:
        return None
    if not _WHOLE.fullmatch(text):
        raise _stop(row, column, "is no whole number")
    return int(text.replace(",", ""))


def _share(row: Row, column: str) -> float | None:
    """From 0 to 1; a sheet may say 0.94 or 94%."""
    text = row.get(column)
    if text == SUPPRESSED or text.casefold() in _NONE:
        return None
    found = _PERCENT.fullmatch(text)
    number = float(found.group(1)) if found else -1.0
    share = number / 100 if "%" in text or number > 1 else number
    if not 0 <= share <= 1:
        raise _stop(row, column, "is no share")
    return share


def _check_sums(row: Row, record: FftRecord) -> None:
    counts = [count for count in record.answers if count is not None]
    if len(counts) < len(record.answers) or record.responses is None:
        _check_some(row, record, counts)
        return
    if sum(counts) != record.responses:
        raise _stop(row, TOTAL, "is not the sum of the six answers")
    if record.responses:
        _check_share(row, POSITIVE, record.positive, sum(counts[:2]) / record.responses)
        _check_share(row, NEGATIVE, record.negative, sum(counts[3:5]) / record.responses)


def _check_some(row: Row, record: FftRecord, counts: list[int]) -> None:
    """Where not all numbers are given, the others are hidden, or nobody sent any."""
    if not record.is_suppressed and (record.responses or counts):
        raise _stop(row, TOTAL, "has answers that are neither given nor hidden")
    if record.responses is not None and sum(counts) > record.responses:
        raise _stop(row, TOTAL, "is less than the answers that are given")


def _check_share(row: Row, column: str, published: float | None, worked_out: float) -> None:
    if published is not None and abs(published - worked_out) > ROUNDED:
        raise _stop(row, column, "does not fit the six answers")


def _stop(row: Row, column: str, fault: str) -> SourceError:
    message = f"Row {row.number}: “{column}” {fault}. Nothing of the file is taken. Ask its publisher for another one."
    return SourceError("counts_unreadable", message)
