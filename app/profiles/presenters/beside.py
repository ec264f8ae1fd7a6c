"""What a place's page shows beside its entry in the register."""

from dataclasses import dataclass, field

from app.domain.evidence import Evidence, Held
from app.domain.feedback.numbers import Numbers
from app.domain.feedback.told import Told
from app.domain.lineage import LineageEntry, Move
from app.domain.profile import Missing
from app.domain.runners import WhoRunsIt
from app.entries.reading import Said
from app.profiles.presenters.picture import Picture
from app.quality.pooled import Collected

_NOTHING = Missing.NOT_COLLECTED
NOBODY = WhoRunsIt(None)


@dataclass(frozen=True, slots=True)
class Beside:
    evidence: Evidence
    lineage: tuple[LineageEntry, ...] = ()
    moves: tuple[Move, ...] = ()
    who: WhoRunsIt = NOBODY
    picture: Picture | None = None
    numbers: Numbers = field(default=Numbers())
    #: what families said, the newest first
    told: tuple[Told, ...] = ()
    #: what whoever runs it says
    said: Said | None = None
    collected: Collected = field(default=Collected())


#: before any source of such facts was loaded
NOTHING_BESIDE = Beside(
    Evidence(
        measures=Held(missing=_NOTHING),
        marks=Held(missing=_NOTHING),
        decisions=Held(missing=_NOTHING),
        organisation_decisions=(),
        local_reports=Held(missing=_NOTHING),
        fees=Held(missing=_NOTHING),
        food=Held(missing=_NOTHING),
    )
)
