"""What every result shows around what the check found."""

from dataclasses import dataclass

from flask import url_for

from app.asking.flow import Flow
from app.asking.pages import AnswerLine, answers_list
from app.asking.steps import Finished, seal
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ResultPage:
    """`sealed` is for the forms of the room itself: papers, another check. `resend` brings this page again."""

    check: str
    action: str
    sealed: str
    is_shared: bool
    is_whole: bool
    answers: tuple[AnswerLine, ...]
    #: the question to go on with, or the last one
    back: str
    resend: tuple[tuple[str, str], ...]


def result_page(flow: Flow, step: Finished) -> ResultPage:
    progress, stand = step.progress, step.stand
    last = stand.answered[-1].id if stand.answered else ""
    return ResultPage(
        check=_(flow.title),
        action=url_for(flow.endpoint),
        sealed=seal(progress),
        is_shared=progress.is_shared,
        is_whole=stand.current is None,
        answers=answers_list(flow, progress, stand),
        back=stand.current.id if stand.current else last,
        resend=() if stand.current is None else (("finish", "1"),),
    )
