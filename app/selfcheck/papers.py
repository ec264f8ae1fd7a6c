"""What a result is handed out as: the summary, and the letter that asks for the assessment."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from app.asking import Finished, Flow
from app.asking.papers import document_of
from app.paper.letters import LetterPage, letter
from app.paper.making import make
from app.selfcheck.presenters.papers import LETTERS
from app.selfcheck.presenters.saying import names_of_hard
from app.selfcheck.results import Worked, found, work_out
from app.signposting.local import council_called

URGENT = ("cannot_wait", "danger_now")


def make_paper(
    session: Session, flow: Flow, finished: Finished, at: datetime, *, document: str, format: str
) -> Response:
    makers = {"summary": _summary, "letter": _letter}
    return makers[document](session, flow, finished, at, format)


def _summary(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    shown = found(session, flow, finished, at, both=False)
    return make(
        format,
        "selfcheck/summary.html",
        document_of(flow, finished, "summary", format),
        view=shown.view,
        both=shown.both,
        answers=shown.around.answers,
    )


def _letter(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    page = _letter_page(session, work_out(flow, finished, at))
    return make(format, "paper/letter.html", document_of(flow, finished, "letter", format), letter=page)


def _letter_page(session: Session, worked: Worked) -> LetterPage:
    told, finished = worked.told, worked.finished
    postcode = finished.stand.facts(finished.progress.answers).get("postcode")
    facts = {
        "hard": tuple(names_of_hard(worked.result, told)),
        "urgent": "yes" if any(each.rule.id in URGENT and each.is_sure for each in worked.result.urgent) else "",
        "council": council_called(session, postcode),
    }
    return letter(LETTERS[worked.flow.name], nation=told.nation, voice=told.voice, facts=facts)
