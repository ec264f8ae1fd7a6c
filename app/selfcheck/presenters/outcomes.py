"""The parts of daily life one by one: in England what counts as unable, in Wales how far each need came."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.rules.conditions import Answer, State
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.model import WelshCondition, WelshMachine
from app.domain.rules.eligibility.result import OutcomeResult, Result, Said
from app.selfcheck.presenters.told import Told
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """`why` says which meaning of "unable" it comes under, or at which step a need stopped."""

    id: str
    name: str
    state: str
    fits: str
    ticked: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """Those that count or are open stand first; the others wait behind a press. `untold` names once all that was not
    answered."""

    title: str
    untold: str
    counted: tuple[OutcomeView, ...]
    others: tuple[OutcomeView, ...]
    others_title: str


def outcomes_of(result: Result, told: Told) -> OutcomesView:
    views = [(each, _view(each, told)) for each in result.outcomes if each.id in told.answered]
    shown = tuple(view for each, view in views if each.unable is not State.NOT_MET)
    others = tuple(view for each, view in views if each.unable is State.NOT_MET)
    return OutcomesView(
        title=told.either(_("What is hard for you"), _("What is hard for them")),
        untold=_untold(result, told),
        counted=shown,
        others=others,
        others_title=told.either(_("What you manage"), _("What they manage")),
    )


def _untold(result: Result, told: Told) -> str:
    lacking = [told.name(each.id) for each in result.outcomes if each.id not in told.answered]
    if not lacking:
        return ""
    if len(lacking) < len(result.outcomes):
        return _("You have not told us about these yet: %(names)s.", names="; ".join(lacking))
    if result.conditions[0].state is State.NOT_MET:
        return _(
            "We did not ask about daily life: after what you answered first, it could not change what we say here."
        )
    return _("You have not told us about daily life yet.")


def _view(each: OutcomeResult, told: Told) -> OutcomeView:
    is_welsh = isinstance(machine_of(told.check), WelshMachine)
    return OutcomeView(
        id=each.id,
        name=told.name(each.id),
        state=each.met.value.replace("_", "-"),
        fits=_fits(each),
        ticked=told.answered.get(each.id, ""),
        why=tuple(_steps(each, told) if is_welsh and each.unable is not State.NOT_MET else _meanings(each, told)),
    )


def _fits(each: OutcomeResult) -> str:
    if not each.applies:
        return _("Does not apply")
    return {State.MET: _("Counts"), State.NOT_MET: _("Does not count"), State.UNKNOWN: _("Not known yet")}[each.met]


def _meanings(each: OutcomeResult, told: Told) -> Iterator[str]:
    yield from (told.says(limb) for limb in each.limbs)
    if each.ticks and not each.limbs and each.ticks != ("sometimes",):
        yield _("What you ticked is not enough here under this law.")
    if is_open_by_coming_and_going(each):
        yield _come_and_go(told)


def is_open_by_coming_and_going(each: OutcomeResult) -> bool:
    return "sometimes" in each.ticks and each.unable is State.UNKNOWN


def _come_and_go(told: Told) -> str:
    """Only England's regulations say over which time the council has to look: SI 2015/313 regulations 2(4) and 3(4)."""
    if told.nation == "wales":
        return _("It comes and goes. Tell the council how often, and keep a note of bad days.")
    return _("It comes and goes. The council must look at a longer time. Say how often, and keep a note of bad days.")


def _steps(each: OutcomeResult, told: Told) -> Iterator[str]:
    """The steps of a need up to the first that it does not pass; and each one that nobody knows."""
    yield from _meanings(each, told)
    for said in each.answered:
        question = said.key.rpartition(".")[2]
        if said.key not in told.answered:
            yield _("We asked no more about this.")
            return
        state = _state(said, question, told)
        yield _open_step(question, told) if state is State.UNKNOWN else told.after(question, said.answer)
        if state is State.NOT_MET:
            yield _("This need stops here: it does not pass this step.")
            return


def _open_step(question: str, told: Told) -> str:
    return _("Not known yet: %(name)s", name=told.name(question))


def _state(said: Said, question: str, told: Told) -> State:
    steps = (each for each in machine_of(told.check).conditions if isinstance(each, WelshCondition))
    met_by = next(each.met_by for each in steps if question in each.asks_of_each_need)
    return State.of(said.answer, Answer(met_by))
