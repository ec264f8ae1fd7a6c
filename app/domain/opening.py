"""Opening times of a telephone line, in the opening-hours syntax of OpenStreetMap, told in UK time.

A rule that comes later replaces earlier ones for the days that it names, as that syntax has it. "PH" is a bank holiday
of the nation. The library that reads the syntax knows no Easter Monday in England, so they are put in as dates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Self

import holidays
from opening_hours import OpeningHours, State, validate

from app.domain.geography import Nation
from app.domain.uk_time import LONDON

#: from one moment to another, in UTC
Spell = tuple[datetime, datetime]

_SUBDIVISIONS = {Nation.ENGLAND: "ENG", Nation.WALES: "WLS", Nation.SCOTLAND: "SCT", Nation.NORTHERN_IRELAND: "NIR"}
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATE = rf"(?:20\d\d )?(?:{_MONTH})(?: \d\d?)?(?:-(?:(?:{_MONTH})(?: \d\d?)?|\d\d?))?"
_DAY = "Mo|Tu|We|Th|Fr|Sa|Su"
_DAYS = rf"(?:(?:{_DAY})(?:-(?:{_DAY}))?|PH)"
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d|24:00"
_SPELL = rf"(?:{_TIME})-(?:{_TIME})"
_RULE = re.compile(
    rf"(?:(?P<dates>{_DATE}(?:,{_DATE})*) ?)?(?:(?P<days>{_DAYS}(?:,{_DAYS})*) ?)?"
    rf"(?P<times>{_SPELL}(?:,{_SPELL})*|off|closed|24/7)"
)
_MONTH_AND_DAY = re.compile(rf"({_MONTH}) (\d\d?)(?:-(\d\d?))?")
_HOW = (
    "Write days, then hours on the 24-hour clock, with “;” between rules, such as “Mo-Fr 08:30-17:00; PH off” or "
    "“Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00”. Write a day on which it is closed as “Mar 01 off”. "
    "Write “24/7” where it never closes."
)


class OpeningTimesError(ValueError):
    """Its text says what to write instead, and nothing of what was written: that may name a person."""


@dataclass(frozen=True, slots=True)
class OpeningRule:
    """As written, in its parts: dates ("Dec 24", "Apr-Sep"), days ("Mo-Fr", "PH"), spells ("08:30-17:00"). A rule
    without spells closes; one without dates and days holds every day."""

    dates: tuple[str, ...]
    days: tuple[str, ...]
    spells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpeningTimes:
    nation: Nation
    rules: tuple[OpeningRule, ...]

    @classmethod
    def parse(cls, text: str, nation: Nation | str) -> Self:
        """`OpeningTimesError` where the text cannot be read in one way only."""
        if nation not in _SUBDIVISIONS:
            raise OpeningTimesError("Bank holidays are known for the four nations of the United Kingdom only.")
        return cls(Nation(nation), _rules(text))

    def spells(self, start: date, days: int) -> list[Spell]:
        """Of so many days in the UK, cut off at their midnights, in order and apart from one another."""
        first = datetime.combine(start, datetime.min.time())
        intervals = _library(self, start.year).intervals(first, first + timedelta(days))
        found = [(_moment(begin), _moment(end)) for begin, end, state, _ in intervals if state == State.OPEN]
        return [(begin, end) for begin, end in found if begin < end]


@lru_cache(maxsize=64)
def bank_holidays(nation: Nation, year: int) -> tuple[date, ...]:
    """With the substitute days of those that fall on a weekend, in order."""
    return tuple(sorted(holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year)))


def _moment(local: datetime) -> datetime:
    """Of a time on a UK clock: of an hour that comes twice the first, of the hour that is left out its end."""
    first, second = (local.replace(tzinfo=LONDON, fold=fold).astimezone(UTC) for fold in (0, 1))
    # clocks change at 01:00 UTC
    return first.replace(hour=1, minute=0) if first > second else first


@lru_cache(maxsize=4096)
def _rules(text: str) -> tuple[OpeningRule, ...]:
    """Most lines of most councils share a few texts."""
    rules = tuple(_rule(part) for part in _tidy(text).split("; "))
    if not validate("; ".join(part for rule in rules for part in _written(rule, "Jan 01"))):
        raise OpeningTimesError(_HOW)
    return rules


def _tidy(text: str) -> str:
    """One space after ";", none around "," and dashes."""
    plain = re.sub(r"\s+", " ", text.replace("–", "-")).strip().strip(";").strip()
    return re.sub(r" ?([,-]) ?", r"\1", re.sub(r" ?; ?", "; ", plain))


def _rule(text: str) -> OpeningRule:
    found = _RULE.fullmatch(text)
    if not found:
        raise OpeningTimesError(_HOW)
    dates, days, times = ((found[name] or "").split(",") if found[name] else [] for name in ("dates", "days", "times"))
    _check(dates, days, times)
    spells = {"off": (), "closed": (), "24/7": ("00:00-24:00",)}.get(times[0], tuple(times))
    return OpeningRule(tuple(dates), tuple(days), spells)


def _check(dates: list[str], days: list[str], times: list[str]) -> None:
    if dates and "PH" in days:
        raise OpeningTimesError("Give PH (bank holidays) a rule of its own, without dates, such as “PH off”.")
    if any(spell[:5] == spell[6:] or spell.startswith("24") for spell in times if ":" in spell):
        raise OpeningTimesError("A spell begins and ends at different times. Write all day as “00:00-24:00”.")
    for month, *days_of_month in (match.groups() for each in dates for match in _MONTH_AND_DAY.finditer(each)):
        for day in filter(None, days_of_month):
            _check_date(month, int(day))


def _check_date(month: str, day: int) -> None:
    try:
        date(2028, _MONTH.split("|").index(month) + 1, day)  # a leap year
    except ValueError:
        raise OpeningTimesError(
            f"There is no {day} {month}. Write a day that there is, such as “Mar 01 off”."
        ) from None


@lru_cache(maxsize=4096)
def _library(times: OpeningTimes, year: int) -> OpeningHours:
    return OpeningHours(_in_dates(times, year))


def _in_dates(times: OpeningTimes, year: int) -> str:
    """With the bank holidays of that year and of those around it, for spells reach beyond both its ends."""
    years = range(year - 1, year + 3)
    dates = ",".join(_date_of(day) for each in years for day in bank_holidays(times.nation, each))
    return "; ".join(part for rule in times.rules for part in _written(rule, dates))


def _date_of(day: date) -> str:
    """In English whatever the machine's language is."""
    return f"{day.year} {_MONTH.split('|')[day.month - 1]} {day.day:02}"


def _written(rule: OpeningRule, bank_holiday_dates: str) -> Iterator[str]:
    hours = ",".join(rule.spells) or "off"
    days = [day for day in rule.days if day != "PH"]
    if days or not rule.days:
        yield " ".join(part for part in (",".join(rule.dates), ",".join(days), hours) if part)
    if len(days) < len(rule.days):
        yield f"{bank_holiday_dates} {hours}"
