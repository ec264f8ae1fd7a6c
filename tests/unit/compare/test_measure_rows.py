"""Numbers side by side: they differ only where chance does not explain it."""

from datetime import date

import pytest

from app.compare.presenters.safety import rows_of
from tests.unit.compare.candidates import candidate

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        # of 80, 93 and 73 staff, 9, 8 and 4 left: 11.2, 8.6 and 5.5 per cent
        ([(9, 80), (8, 93), (4, 73)], "No clear difference"),
        # 30 of 40 is at least 60 per cent, 6 of 40 at most 29
        ([(6, 40), (30, 40)], "They differ"),
        ([(6, 40), (30, 40), (6, 40)], "Only B differs"),
        ([(6, 40), (6, 40)], "The same for all"),
        ([(6, 40), None], "Known only for A"),
        ([(6, 40), (7, 40), None], "No clear difference"),
    ],
)
def test_staff_who_left(left: list[tuple[float, float] | None], said: str) -> None:
    rows = rows_of([candidate(turnover=each) for each in left], TODAY)
    assert next(row.difference for row in rows if row.id == "staff-turnover") == said
