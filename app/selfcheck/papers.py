"""What a result is handed out as: the summary, and the letter that asks for the assessment."""

from datetime import datetime
from functools import partial

from flask import Response, url_for
from sqlalchemy.orm import Session

from app.asking import Finished, Flow, answers_list, seal
from app.domain.rules.conditions import Nation
from app.paper.document import Document, FileName
from app.paper.letters import LetterPage, letter
from app.paper.making import make
from app.selfcheck.presenters.contact import names_of_hard
from app.selfcheck.presenters.holding import nation_of
from app.selfcheck.presenters.papers import LETTERS, paper_address
from app.selfcheck.results import Worked, found, work_out
from app.signposting.local import find_local
from app.web.council_names import council_name

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
        _document(FileName.SUMMARY, "summary", flow, finished, format),
        view=shown.view,
        both=shown.both,
        answers=answers_list(flow, finished.progress, finished.stand),
    )


def _letter(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    page = _letter_page(session, work_out(flow, finished, at), at)
    return make(format, "paper/letter.html", _document(FileName.LETTER, "letter", flow, finished, format), letter=page)


def _letter_page(session: Session, worked: Worked, at: datetime) -> LetterPage:
    progress = worked.finished.progress
    _, local = find_local(session, worked.finished.stand.facts(progress.answers).get("postcode"), at)
    facts = {
        "hard": tuple(names_of_hard(worked.result, worked.told)),
        "urgent": "yes" if any(each.rule.id in URGENT and each.is_sure for each in worked.result.urgent) else "",
        "council": council_name(local.council.name) if local else "",
    }
    nation: Nation = "wales" if nation_of(worked.told.check) == "wales" else "england"
    return letter(LETTERS[worked.flow.name], nation=nation, voice=progress.voice, facts=facts)


def _document(name: FileName, document: str, flow: Flow, finished: Finished, format: str) -> Document:
    address = partial(paper_address, flow.name, document)
    fields = {"sealed": seal(finished.progress)} | ({"finish": "1"} if finished.stand.current else {})
    return Document.of(name, format, address=address, back=url_for(flow.endpoint), fields=fields)
