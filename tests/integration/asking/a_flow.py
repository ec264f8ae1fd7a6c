"""A check of the tests: one question of each kind, some of them only after some answers; and a site that asks it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template, request

from app.asking import Asked, Flow, result_page, start_page, take
from app.domain.asking import COMMON_QUESTIONS, LAW_FIRST, NATION, POSTCODE, WHO, Answers, Kind, Question, wording
from app.web.access import public
from tests.house.source import ROOT

SAFE = Question("safe", Kind.YES_NO)
WASHING = Question("washing", Kind.ABILITIES, ("without_help", "takes_longer"), may_not_apply=True)
HELP = Question("washing.help", Kind.YES_NO, words="help", about="washing")
SETTING = Question("setting", Kind.ONE_OF, ("home", "care_home"))
INCOMES = Question("incomes", Kind.SOME_OF, ("pension", "work"))
PENSION, WORK = (
    Question(f"income.{kind}", Kind.MONEY, periods=("week", "month"), words="income", about=kind)
    for kind in INCOMES.options
)
SAVINGS = Question("savings", Kind.MONEY)
CHILDREN = Question("children", Kind.NUMBER, most=20, allows_unknown=False)
SINCE = Question("since", Kind.DAY)
ALL = (*COMMON_QUESTIONS, SAFE, WASHING, HELP, SETTING, INCOMES, PENSION, WORK, SAVINGS, CHILDREN, SINCE)
ADDRESS = "/check/every-kind"


def route(answers: Answers) -> Iterator[Question]:
    yield WHO
    yield NATION
    if answers["nation"] == "both":
        yield LAW_FIRST
    yield SAFE
    yield WASHING
    if answers["washing"] not in ([], "not_applicable"):
        yield HELP
    yield SETTING
    yield INCOMES
    for money in (PENSION, WORK):
        if money.about in answers["incomes"]:
            yield money
    yield SAVINGS
    yield CHILDREN
    yield SINCE
    yield POSTCODE


FLOW = Flow(
    "every-kind", "every_kind.start", route, questions={"every-kind": ALL}, title="Every kind", enough=("who", "safe")
)
SHORT = Flow("short", "every_kind.short", lambda _answers: iter([WHO, POSTCODE]), lambda _answers: "every-kind")
blueprint = Blueprint("every_kind", __name__, template_folder="templates")


@blueprint.get(ADDRESS)
@public
def start() -> str:
    return render_template("asking/start.html", page=start_page(FLOW))


@blueprint.post(ADDRESS)
@public
def ask() -> str:
    return answer_to(FLOW)


@blueprint.get("/check/short")
@public
def short() -> str:
    return render_template("asking/start.html", page=start_page(SHORT))


@blueprint.post("/check/short")
@public
def ask_short() -> str:
    return answer_to(SHORT)


def answer_to(flow: Flow) -> str:
    step = take(flow, request.form)
    if isinstance(step, Asked):
        return render_template("asking/question.html", page=step.page)
    return render_template("every_kind/result.html", page=result_page(flow, step))


def words_beside_ours(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """The words of this check as if they stood in content/checks."""
    shutil.copytree(ROOT / "content" / "checks", folder)
    shutil.copytree(ROOT / "tests" / "fixtures" / "checks" / "every-kind", folder / "every-kind")
    patch.setattr(wording, "CHECKS", folder)


def mount(app: Flask) -> Flask:
    app.register_blueprint(blueprint)
    return app
