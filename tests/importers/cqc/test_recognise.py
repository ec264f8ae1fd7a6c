from datetime import UTC, date, datetime, tzinfo

import pytest

from importers.cqc import recognise
from importers.cqc.recognise import newest_day


class Clock(datetime):
    """Half an hour after midnight in England, where it is summer."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        moment = datetime(2026, 6, 30, 23, 30, tzinfo=UTC).astimezone(tz)
        return cls(*moment.timetuple()[:6], tzinfo=tz)


def test_the_day_that_has_just_begun_in_england_is_none_to_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognise, "datetime", Clock)
    days = [("01/07/2026", "30/06/2026"), ("02/07/2026", ""), ("no day", "29/06/2026")]
    assert newest_day(iter(days)) == date(2026, 7, 1)
