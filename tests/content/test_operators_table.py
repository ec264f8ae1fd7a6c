"""What operators are told of each source is what the page of data health goes by."""

import re

from app.domain.sources import source_facts
from tests.house.source import ROOT

ROW = re.compile(r"^\| `([a-z_]+)` \| [^|]+ \| (\d+) days \| [^|]+ \|$", re.MULTILINE)


def test_operators_read_the_same_days_as_the_page() -> None:
    told = {
        slug: int(days) for slug, days in ROW.findall((ROOT / "docs" / "operations.md").read_text(encoding="utf-8"))
    }
    known = {slug: facts.late_after_days for slug, facts in source_facts().items() if facts.late_after_days}
    assert told == known, "Make the table “Which source when” in docs/operations.md and content/sources.yaml equal"
