"""Two guides with all that a guide may hold, and content of their own: what real pages say may change, not this."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from app.domain.figures import Series, Unit, Value
from app.domain.glossary import Term
from app.domain.guides import Guide, read_guide
from app.domain.helplines import Helpline
from app.domain.law import LawSource

DAY = date(2026, 11, 22)
HEAD = {
    "title": "Paying for a made-up home",
    "summary": "What people pay in a home that nobody has ever seen.",
    "topic": "paying",
    "jurisdictions": "[england, wales]",
    "reviewed_on": "2026-11-01",
    "review_by": "2027-05-01",
}
NEXT = "\n\n::: next\n- [Ask the council](page:council). Phone {phone age-uk}.\n- Wait {figure eng.wait}.\n:::\n"

TWO_NATIONS = """The council looks at your capital. It counts capital
once. A needs
assessment is free.

## What do I pay?

You pay when you have over {figure eng.limit}. {cite act-9}

::: england
In England the wait is {figure eng.wait}. Read [the other guide](guide:other).

### Only a part of it
A lot.
:::

:::: wales
In Wales it is {figure wal.week}. {cite wales-act-3}

::: urgent
### Are you in danger?
Call {phone emergency}.
:::
::::

::: say
“I want to know about my top-up.”
:::

## What else?

Ask about a top-up. {cite act-9}

::: next
1. [Ask the council](page:council).
2. Phone Age UK on {phone age-uk}.
:::
"""

ONE_NATION = """Plans have {figure eng.count} parts.

::: example
Mr Jones had {figure eng.old} in his account.
:::

::: next
- [Read the first guide](guide:tiny)
:::
"""


def guide_of(folder: Path, body: str, slug: str = "tiny", *, language: str = "en", **head: str) -> Guide:
    lines = "\n".join(f"{name}: {value}" for name, value in {**HEAD, **head}.items())
    path = folder / language / f"{slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{lines}\n---\n{body}", encoding="utf-8")
    return read_guide(path, language)


def series(name: str, unit: Unit, value: str | None, **more: object) -> Series:
    held = {"since": date(2020, 4, 6), "review_by": date(2027, 4, 5), "source": "https://www.legislation.gov.uk/x"}
    held |= {"source_kind": "official", "confidence": "seen", "value": Decimal(value) if value else None, **more}
    return Series(
        name=name,
        label=f"what {name} means",
        unit=unit,
        jurisdiction="england",
        citation="Made-up Act 1999",
        values=(Value.model_validate(held),),
    )


SERIES = {
    each.name: each
    for each in (
        series("eng.limit", Unit.POUNDS, "23250"),
        series("eng.wait", Unit.WEEKS, "12", source_kind="knowledge", source="Nobody read it"),
        series("wal.week", Unit.POUNDS_A_WEEK, "31.8"),
        series("eng.count", Unit.COUNT, "10"),
        series("eng.old", Unit.POUNDS, "16000", until=date(2026, 4, 5)),
        series("eng.late", Unit.PERCENT, "4.65", review_by=date(2026, 10, 31)),
        series("eng.secret", Unit.DAYS, None),
    )
}
LAW = {
    "act-9": LawSource(
        slug="act-9",
        title="Made-up Act 1999, section 9",
        says="The council must look.",
        url="https://www.legislation.gov.uk/made-up/9",
        kind="law",
        jurisdiction="england",
        was_read=True,
    ),
    "wales-act-3": LawSource(
        slug="wales-act-3",
        title="Made-up Wales Act 2001, section 3",
        says="The council in Wales must look.",
        kind="law",
        jurisdiction="wales",
    ),
}
HELPLINES = {
    "age-uk": Helpline(slug="age-uk", name="Age UK", helps_with="older people", phone="0800 678 1602"),
    "emergency": Helpline(
        slug="emergency", name="Emergency", helps_with="danger", phone="999", checked_on=date(2026, 11, 2)
    ),
}
GLOSSARY = {
    each.slug: each
    for each in (
        Term(slug="capital", term="capital", means="savings and property"),
        Term(slug="assessment", term="assessment", means="a look at something"),
        Term(slug="needs-assessment", term="needs assessment", also=("needs assessments",), means="a talk about needs"),
        Term(slug="top-up", term="top-up", means="extra money for a home"),
        Term(slug="carer", term="carer", also=("carer’s",), means="who looks after someone"),
    )
}
