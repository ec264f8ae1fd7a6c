"""The checks of this room, as the pages that ask them know them."""

from functools import lru_cache

from app.asking.flow import Flow
from app.domain.rules.eligibility.mapping import PAIRS
from app.domain.text import to_translate
from app.selfcheck.routing import SAFETY, check_of, questions_of_check, route_of

TITLES = {"needs": to_translate("Needs check"), "carer": to_translate("Carer’s check")}


@lru_cache
def flow_of(pair: str) -> Flow:
    """Once danger is out of the way, there is always something to say: whom to phone, and what holds in any case."""
    return Flow(
        name=pair,
        endpoint=f"selfcheck.{pair}",
        route=route_of(pair),
        folder=lambda answers: check_of(pair, answers),
        questions={check: questions_of_check(check) for check in PAIRS[pair]},
        title=TITLES[pair],
        enough=(SAFETY[-1].id,),
    )
