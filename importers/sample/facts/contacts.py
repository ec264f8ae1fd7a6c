"""Made-up lines of the real councils: numbers that are kept free for films, and addresses that lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.domain.geography import CouncilKind, Nation
from app.domain.records import AreaRecord
from app.domain.text import slug
from importers.sample.facts.places import random_for
from importers.sources.councils import Councils

Row = dict[str, str]

#: the gaps that there will be: councils of which nothing is known, no line for nights, no hours
NOTHING_KNOWN = frozenset({"Rutland", "Isles of Scilly", "Merthyr Tydfil"})
NO_NIGHTS = frozenset({"Torbay", "Halton", "Monmouthshire"})
NO_HOURS = frozenset({"Barnsley", "Hartlepool", "Conwy"})
#: closed on St David's Day
CLOSED_ON_1_MARCH = frozenset({"Gwynedd"})
OFFICE = ("Mo-Fr 08:30-17:00", "Mo-Th 08:30-17:00; Fr 08:30-16:30", "Mo-Fr 09:00-17:00", "Mo-Fr 08:00-18:00")
NIGHTS = {
    "Mo-Th 08:30-17:00; Fr 08:30-16:30": (
        "Mo-Th 00:00-08:30,17:00-24:00; Fr 00:00-08:30,16:30-24:00; Sa,Su,PH 00:00-24:00"
    ),
    "Mo-Fr 08:30-17:00": "Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00",
    "Mo-Fr 09:00-17:00": "Mo-Fr 00:00-09:00,17:00-24:00; Sa,Su,PH 00:00-24:00",
    "Mo-Fr 08:00-18:00": "Mo-Fr 00:00-08:00,18:00-24:00; Sa,Su,PH 00:00-24:00",
}
#: a thousand numbers each, for films and the like -> who takes them in turn
NUMBERS = {
    "01632 960": ("main", "carer's assessment", "safeguarding", "equipment", "mental health"),
    "03069 990": (
        "out of hours",
        "hospital discharge, professional",
        "provider failure, professional",
        "safeguarding, professional",
    ),
}
VERIFIED = ("14/09/2026", "02/09/2026", "21/07/2026", "05/05/2026", "11/02/2025", "")
PUBLIC, PROFESSIONAL = "public", "professional"


@dataclass(frozen=True, slots=True)
class _Desk:
    council: AreaRecord
    #: its place among the councils
    place: int
    office: str
    nights: str
    verified: str

    def number_of(self, topic: str) -> str:
        """Its own for each council and topic, out of the numbers that Ofcom gives to no one."""
        block, topics = next((block, topics) for block, topics in NUMBERS.items() if topic in topics)
        return f"{block}{self.place * len(topics) + topics.index(topic):03}"

    def line(self, purpose: str, value: str, *, channel: str = "phone", audience: str = PUBLIC, **more: str) -> Row:
        said = {"council": self.council.code, "purpose": purpose, "channel": channel, "audience": audience}
        return {**said, "value": value, "hours": self.office, "verified on": self.verified, **more}


@lru_cache
def councils() -> tuple[AreaRecord, ...]:
    """Those of England and Wales that are in being, by code."""
    read = (row[1] for row in Councils().open(None).rows if isinstance(row, tuple))
    responsible = (
        area
        for area in read
        if area.kind in frozenset(CouncilKind) and area.nation in {Nation.ENGLAND, Nation.WALES} and not area.ended_on
    )
    return tuple(sorted(responsible, key=lambda area: area.code))


def rows() -> Iterator[Row]:
    for place, council in enumerate(councils()):
        if council.short_name not in NOTHING_KNOWN:
            yield from _lines(_desk(place, council))


def _desk(place: int, council: AreaRecord) -> _Desk:
    random = random_for(f"council {council.code}")
    office, verified = random.choice(OFFICE), random.choices(VERIFIED, (5, 5, 4, 3, 1, 1))[0]
    nights = NIGHTS[office]
    closed = "; Mar 01 off" if council.short_name in CLOSED_ON_1_MARCH else ""
    if closed:
        nights += "; Mar 01 00:00-24:00"
    known = council.short_name not in NO_HOURS
    return _Desk(council, place, f"{office}; PH off{closed}" if known else "", nights if known else "", verified)


def _lines(desk: _Desk) -> Iterator[Row]:
    """As most councils have it: one number for all by day, others for danger, for nights and for colleagues."""
    host, main = f"{slug(desk.council.short_name or '')}.example.org", desk.number_of("main")
    yield desk.line("general", main, note="Choose option 1 for adults")
    yield desk.line("general", f"18001 {main}", channel="textphone")
    yield desk.line("general", f"adult.care@{host}", channel="e-mail", hours="")
    yield desk.line("needs assessment", main)
    yield desk.line("needs assessment", f"https://www.{host}/ask-for-care", channel="web form", hours="")
    for purpose in ("carer's assessment", "safeguarding", "equipment"):
        yield desk.line(purpose, desk.number_of(purpose))
    yield desk.line("mental health", desk.number_of("mental health"), hours="24/7")
    if desk.council.short_name not in NO_NIGHTS:
        yield desk.line("out of hours", desk.number_of("out of hours"), hours=desk.nights)
    for purpose in ("hospital discharge", "provider failure", "safeguarding"):
        yield desk.line(
            purpose, desk.number_of(f"{purpose}, professional"), audience=PROFESSIONAL, note="For colleagues only"
        )
