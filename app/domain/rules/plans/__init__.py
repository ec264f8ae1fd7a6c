"""What a written plan must hold, when it must be looked at again, and what to take to an assessment.

The points are data (content/checks/{plan,review,prepare}-{england,wales}/conditions.yaml); `judge` says of each one how
it stands after a person's answers. An answer that is not known settles nothing.
"""

from app.domain.rules.plans.judging import judge
from app.domain.rules.plans.loading import checklists, read_checklists
from app.domain.rules.plans.model import Checklist, Force, Point
from app.domain.rules.plans.result import Finding, Judged, State

__all__ = [
    "Checklist",
    "Finding",
    "Force",
    "Judged",
    "Point",
    "State",
    "checklists",
    "judge",
    "read_checklists",
]
