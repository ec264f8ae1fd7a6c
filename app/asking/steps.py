"""From what a form says to the page that comes next. Nothing is known between two steps but what the form holds."""

from dataclasses import dataclass, replace

from flask import g

from app.asking.flow import Flow, Progress
from app.asking.pages import Asking, QuestionPage
from app.asking.reading import Fields, Problem, fields_of, fits, read, typed
from app.asking.sealing import UnreadableError, current_seal
from app.domain.asking import Question, Stand, stand


@dataclass(frozen=True, slots=True)
class Asked:
    """Something is to be asked, or to be asked again."""

    page: QuestionPage
    progress: Progress


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing is left to ask, or the person wants to see what can be said so far: `stand.current` then says so."""

    progress: Progress
    stand: Stand


Step = Asked | Finished


def take(flow: Flow, form: Fields) -> Step:
    progress, here = begun(flow, form)
    if again := _on_the_way(here, form.get("back") or form.get("change")):
        return _ask(flow, progress, here, _given(progress, again, is_changing="change" in form))
    if "finish" in form and flow.may_stop(here):
        return Finished(progress, here)
    answering = _on_the_way(here, form.get("question"))
    if answering is None:
        return _next(flow, progress, here)
    if "as_typed" in form:
        return _ask(flow, progress, here, _as_typed(progress, answering, form))
    return _answer(flow, progress, here, answering, form)


def finished(flow: Flow, form: Fields) -> Finished:
    """For what is made of a result, such as a letter: raises `UnreadableError` where there is no result yet."""
    progress, here = begun(flow, form)
    if here.current and not flow.may_stop(here):
        raise UnreadableError
    return Finished(progress, here)


def opened(form: Fields) -> Progress:
    """Raises `UnreadableError`, which becomes a plain page of its own."""
    progress = current_seal().open(form.get("sealed", ""))
    g.check_is_shared = progress.is_shared
    return progress


def seal(progress: Progress) -> str:
    return current_seal().close(progress)


def begun(flow: Flow, form: Fields) -> tuple[Progress, Stand]:
    """What the form carries, and where that leads; of another check, what this one may know of it."""
    if "sealed" not in form:
        g.check_is_shared = form.get("shared") == "yes"
        return _walked(flow, Progress(flow.name, {"shared": "yes"} if g.check_is_shared else {}))
    progress = opened(form)
    return _walked(flow, progress if progress.flow == flow.name else progress.handed_to(flow.name))


def _walked(flow: Flow, progress: Progress) -> tuple[Progress, Stand]:
    """A question may have changed since it was answered, or another check may have asked it otherwise: it is then asked
    again."""
    here = stand(flow.route, progress.answers, fits)
    return (progress.without(here.current.id) if here.current else progress), here


def _answer(flow: Flow, progress: Progress, here: Stand, question: Question, form: Fields) -> Step:
    is_changing, value = "changing" in form, read(question, form)
    if isinstance(value, Problem):
        return _ask(flow, progress, here, Asking(question, typed(form), value, is_changing))
    goes_on = question.id in progress.answers and not is_changing
    progress, here = _walked(flow, progress.with_answer(question.id, value))
    if goes_on and (following := _after(here, question)):
        return _ask(flow, progress, here, _given(progress, following))
    return _next(flow, progress, here)


def _next(flow: Flow, progress: Progress, here: Stand) -> Step:
    return _ask(flow, progress, here, _given(progress, here.current)) if here.current else Finished(progress, here)


def _ask(flow: Flow, progress: Progress, here: Stand, asking: Asking) -> Asked:
    return Asked(QuestionPage.of(flow, progress, here, asking, seal(progress)), progress)


def _given(progress: Progress, question: Question, *, is_changing: bool = False) -> Asking:
    """Filled with the answer that was given before; it may be one from a way that is left now."""
    answer = progress.answers.get(question.id)
    filled = fields_of(question, answer) if answer is not None and fits(question, answer) else Fields()
    return Asking(question, filled, is_changing=is_changing)


def _as_typed(progress: Progress, question: Question, form: Fields) -> Asking:
    asking = _given(progress, question, is_changing="changing" in form)
    return replace(asking, filled=typed(form) or asking.filled)


def _on_the_way(here: Stand, asked: str | None) -> Question | None:
    return next((question for question in _way(here) if question.id == asked), None)


def _after(here: Stand, question: Question) -> Question | None:
    """Who went back goes on in the same order; after the last question there is none."""
    way = [each.id for each in _way(here)]
    place = way.index(question.id) + 1 if question.id in way else len(way)
    return _way(here)[place] if place < len(way) else None


def _way(here: Stand) -> tuple[Question, ...]:
    return (*here.answered, here.current) if here.current else here.answered
