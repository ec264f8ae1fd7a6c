"""The checks of this room, as the pages that ask them know them."""

from functools import lru_cache

from app.asking.flow import Flow
from app.domain.rules.eligibility.mapping import PAIRS
from app.domain.text import to_translate
from app.selfcheck.routing import SAFETY, check_of, questions_of_check, route_of

TITLES = {"needs": to_translate("Needs check"), "carer": to_translate("Carer’s check")}

#: who asks has a cause that the law counts; and of the three steps of a need in Wales, most needs take one
USUAL = {
    **dict.fromkeys(("impairment_or_illness", "necessary_care", "need_arises", "need_arises_from_caring"), "yes"),
    "others_can_meet": "yes",
}


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
        usual=USUAL,
    )
