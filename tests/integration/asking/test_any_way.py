"""Whatever a person does in whatever order: no crash, no lost answer, and Back leads back."""

from dataclasses import dataclass

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from app.asking import Asked, Finished, Progress, Step, opened, seal, take
from app.asking.reading import FIELDS, fields_of, fits
from app.domain.asking import Question, stand
from tests.integration.asking.a_flow import ALL, FLOW

BY_ID = {question.id: question for question in ALL}
SOMETHING = st.text(alphabet="01239 £,.abLS4DY-½", max_size=8)
#: what may stand in the fields of a form: answers that some question offers, and nonsense
OFFERED = sorted(
    {"yes", "no", "unknown", "none", "manages", "not_applicable", *(option for q in ALL for option in q.options)}
)
TYPED = st.dictionaries(st.sampled_from(FIELDS[1:]), SOMETHING, max_size=4)
CHOSEN = st.lists(st.sampled_from(OFFERED) | SOMETHING, max_size=3)
#: fields that answer some question rightly, so that a walk gets somewhere
RIGHT = st.sampled_from(
    [
        *({"answer": [each]} for each in OFFERED),
        {"answer": ["pension", "work"]},
        {"amount": ["120"], "period": ["week"]},
        {"number": ["2"]},
        {"day": ["14"], "month": ["3"], "year": ["2026"]},
        {"postcode": ["LS1 4DY"]},
    ]
)
ANY = st.builds(lambda typed, chosen: {**{key: [said] for key, said in typed.items()}, "answer": chosen}, TYPED, CHOSEN)
IDS = st.sampled_from([*BY_ID, "nonsense", ""])
ACTIONS = st.one_of(
    st.tuples(st.just("answer"), RIGHT | ANY),
    st.tuples(st.just("answer"), RIGHT),
    st.tuples(st.just("back"), st.none()),
    st.tuples(st.just("change"), IDS),
    st.tuples(st.just("finish"), st.none()),
    st.tuples(st.just("as_typed"), ANY),
    st.tuples(st.just("stray"), IDS),
)


@dataclass
class Walker:
    """One who holds the last page alone, as a browser does."""

    step: Step

    @property
    def progress(self) -> Progress:
        return self.step.progress

    def form(self, **fields: list[str]) -> MultiDict[str, str]:
        asked = {"question": [self.step.page.id]} if isinstance(self.step, Asked) else {}
        changing = {"changing": ["1"]} if isinstance(self.step, Asked) and self.step.page.is_changing else {}
        return MultiDict({"sealed": [seal(self.progress)], **asked, **changing, **fields})

    def does(self, action: str, what: object) -> None:
        if action in ("answer", "as_typed"):
            assert isinstance(what, dict)
            self.step = take(FLOW, self.form(**what, **({"as_typed": ["1"]} if action == "as_typed" else {})))
        elif action == "back":
            self.step = take(FLOW, self.form(back=[self.before]))
        elif action == "stray":
            self.step = take(FLOW, self.form(question=[str(what)], answer=["yes"]))
        else:
            self.step = take(FLOW, self.form(**{action: [str(what)]}))

    @property
    def before(self) -> str:
        if isinstance(self.step, Asked):
            return self.step.page.back
        return self.step.stand.answered[-1].id


def way_of(progress: Progress) -> list[Question]:
    here = stand(FLOW.route, progress.answers)
    return [*here.answered, *([here.current] if here.current else [])]


@pytest.fixture(autouse=True)
def _in_a_request(asking_app: Flask) -> None:
    """Every example makes its own; this one mounts the check."""


@given(actions=st.lists(ACTIONS, max_size=25), is_shared=st.booleans())
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_way_through_a_check_holds_together(
    asking_app: Flask, actions: list[tuple[str, object]], is_shared: bool
) -> None:
    with asking_app.test_request_context("/check/every-kind", method="POST"):
        someone = Walker(take(FLOW, MultiDict({"shared": "yes"} if is_shared else {})))
        for action, what in actions:
            before = someone.step
            someone.does(action, what)
            loses_no_answer(before, someone.step)
            stands_where_a_replay_stands(someone.step)
            carries_what_it_knows(someone.step)
            if action == "back":
                leads_back(before, someone.step)


def loses_no_answer(before: Step, after: Step) -> None:
    assert before.progress.answers.keys() <= after.progress.answers.keys()
    changed = [key for key, value in before.progress.answers.items() if after.progress.answers[key] != value]
    assert len(changed) <= 1


def stands_where_a_replay_stands(step: Step) -> None:
    replayed = stand(FLOW.route, step.progress.answers)
    assert all(fits(question, step.progress.answers[question.id]) for question in replayed.answered)
    if isinstance(step, Finished):
        assert step.stand == replayed
        assert replayed.current is None or FLOW.may_stop(replayed)
    else:
        ids = [question.id for question in way_of(step.progress)]
        assert step.page.id in ids
        assert (["", *ids])[ids.index(step.page.id)] == step.page.back
        assert step.page.how_far == f"Question {ids.index(step.page.id) + 1}"


def carries_what_it_knows(step: Step) -> None:
    if isinstance(step, Asked):
        assert opened(MultiDict({"sealed": step.page.sealed})) == step.progress


def leads_back(before: Step, after: Step) -> None:
    wanted = before.page.back if isinstance(before, Asked) else before.stand.answered[-1].id
    if not wanted:
        return
    assert isinstance(after, Asked)
    given = before.progress.answers[wanted]
    assert after.page.id == wanted
    assert after.page.filled == fields_of(BY_ID[wanted], given).to_dict()


@given(answers=st.lists(RIGHT, min_size=30, max_size=30))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_back_to_the_beginning_and_forward_again_loses_nothing(
    asking_app: Flask, answers: list[dict[str, list[str]]]
) -> None:
    with asking_app.test_request_context("/check/every-kind", method="POST"):
        someone = Walker(take(FLOW, MultiDict()))
        for each in answers:
            someone.does("answer", each)
        far, ids = someone.progress, [question.id for question in way_of(someone.progress)]
        while someone.before:
            someone.does("back", None)
        passed = []
        while isinstance(someone.step, Asked) and (question := BY_ID[someone.step.page.id]).id in far.answers:
            passed.append(question.id)
            someone.does("answer", fields_of(question, far.answers[question.id]).to_dict(False))
        passed += [someone.step.page.id] if isinstance(someone.step, Asked) else []
        assert someone.progress == far
        assert passed == ids
