"""The checks on 10,334 comments that people wrote on NHS care (names in most of them were taken out before they were
published). A check that marks far more or far fewer than it did is broken: docs/moderation.md holds the shares."""

import csv
from collections import Counter

import pytest

from app.domain.feedback.flags import CHECKS, Context, flags
from tests.real_data import data, needs_data

pytestmark = needs_data
HOSPITAL = Context(place_name="Trust", is_hospital=True)
#: the fewest and the most, in hundredths of all comments
BOUNDS = {
    "safeguarding": (0.3, 1.0),
    "threats": (0, 0.1),
    "slurs": (0, 0.1),
    "contacts": (0, 0.1),
    "links": (0, 0.1),
    "small-numbers": (0.02, 0.3),
    "adverts": (0, 0.1),
    "staff-naming": (0.4, 1.2),
    "copies": (0, 0),
    "names": (2.5, 5.0),
    "wrong-place": (0.05, 0.3),
}


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    path = data("fft-comments/phase_1/text_data.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        comments = [row["feedback"] for row in csv.DictReader(file)]
    found = Counter(check for comment in comments for check in {f.check for f in flags(comment, context=HOSPITAL)})
    assert len(comments) == 10_334
    return {slug: 100 * found[slug] / len(comments) for slug in CHECKS}


@pytest.mark.parametrize("slug", CHECKS)
def test_a_check_marks_about_as_many_as_it_always_did(slug: str, shares: dict[str, float]) -> None:
    print(f"{slug}: {shares[slug]:.2f} % of 10,334 comments")  # noqa: T201
    fewest, most = BOUNDS[slug]
    assert fewest <= shares[slug] <= most
