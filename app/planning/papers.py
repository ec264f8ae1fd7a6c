"""What a result is handed out as: the letter to the council, the summary, the list to take along."""

from datetime import datetime

from flask import Response, abort
from sqlalchemy.orm import Session

from app.asking import Finished, Flow, answers_list
from app.asking.papers import document_of
from app.paper.letters import LetterPage, letter
from app.paper.making import make
from app.planning.letters import FACTS, LETTERS
from app.planning.presenters.papers import DOCUMENTS
from app.planning.results import Worked, view_of, work_out
from app.signposting.local import council_called


def make_paper(
    session: Session, flow: Flow, finished: Finished, at: datetime, *, document: str, format: str
) -> Response:
    if document not in DOCUMENTS[flow.name]:
        abort(404)
    around, worked = document_of(flow, finished, document, format), work_out(flow, finished, at)
    if document == "letter":
        return make(format, "paper/letter.html", around, letter=_letter(session, worked))
    answers = answers_list(flow, finished.progress, finished.stand)
    return make(format, "planning/summary.html", around, view=view_of(worked), answers=answers)


def _letter(session: Session, worked: Worked) -> LetterPage:
    name, told = worked.flow.name, worked.told
    council = council_called(session, worked.facts.get("postcode"))
    facts = FACTS[name](worked.judged, worked.facts) | {"council": council}
    return letter(LETTERS[name], nation=told.nation, voice=told.voice, facts=facts)
