"""The check of this room, as the pages that ask it know it."""

from app.asking.flow import Flow
from app.benefits.questions import ALL
from app.benefits.routing import ENOUGH, benefits_route
from app.domain.text import to_translate

BENEFITS = Flow(
    "benefits",
    "benefits.benefits",
    benefits_route,
    questions={"benefits": ALL},
    title=to_translate("Benefits to ask about"),
    enough=ENOUGH,
)
