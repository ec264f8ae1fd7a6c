"""What to say to the council that is phoned."""

from collections.abc import Sequence

from app.asking.contact import LAW_OF, need_of
from app.domain.asking import Voice
from app.domain.rules.conditions import State
from app.domain.rules.eligibility.result import Result
from app.selfcheck.presenters.outcomes import is_open_by_coming_and_going
from app.selfcheck.presenters.told import Told
from app.signposting.presenters.scripts import asking
from app.web.i18n import gettext as _

#: more than a person says in one breath
MOST_SAID = 3


def say_of(result: Result, told: Told) -> tuple[str, ...]:
    return (_opening(told), *_what_is_hard(result, told), *_what_comes_and_goes(result))


def _opening(told: Told) -> str:
    """The words that open the right door; the law of Wales has its own."""
    if told.voice is Voice.YOU:
        return asking(need_of(is_carer=told.is_carer), LAW_OF[told.nation])
    if told.is_carer:
        return _("“I am calling for a carer. They would like a carer’s assessment.”")
    if told.nation == "wales":
        return _("“I am calling for someone I help. They need an assessment of their care and support needs.”")
    return _("“I am calling for someone I help. They need a care needs assessment.”")


def _what_is_hard(result: Result, told: Told) -> tuple[str, ...]:
    hard = names_of_hard(result, told)[:MOST_SAID]
    if not hard:
        return ()
    said = "; ".join(hard)
    theirs = _("“This is hard for them: %(things)s.”", things=said)
    return (told.either(_("“This is hard for me: %(things)s.”", things=said), theirs),)


def names_of_hard(result: Result, told: Told) -> list[str]:
    """What certainly counts first, then what may."""
    held: Sequence[State] = (State.MET, State.UNKNOWN)
    ticked = [each for each in result.outcomes if each.ticks]
    return [told.spoken(each.id) for state in held for each in ticked if each.unable is state]


def _what_comes_and_goes(result: Result) -> tuple[str, ...]:
    if not any(is_open_by_coming_and_going(each) for each in result.outcomes):
        return ()
    return (_("“It comes and goes. I can tell you how often, and what a bad day is like.”"),)
