"""What a result is handed out as: the letter to the council, the summary, the list to take along."""

from datetime import datetime
from functools import partial

from flask import Response, abort, url_for
from sqlalchemy.orm import Session

from app.asking import Finished, Flow, seal
from app.domain.rules.conditions import Nation
from app.paper.document import Document, FileName
from app.paper.letters import LetterPage, letter
from app.paper.making import make
from app.planning.letters import FACTS, LETTERS
from app.planning.presenters.papers import DOCUMENTS, paper_address
from app.planning.results import Worked, answers_of, view_of, work_out
from app.signposting.local import find_local
from app.web.council_names import council_name
from app.web.i18n import gettext as _


def make_paper(
    session: Session, flow: Flow, finished: Finished, at: datetime, *, document: str, format: str
) -> Response:
    if document not in DOCUMENTS[flow.name]:
        abort(404)
    around, worked = _document(flow, finished, document, format), work_out(flow, finished, at)
    if document == "letter":
        return make(format, "paper/letter.html", around, letter=_letter(session, worked, at))
    return make(format, "planning/summary.html", around, view=view_of(worked), answers=answers_of(worked))


def _letter(session: Session, worked: Worked, at: datetime) -> LetterPage:
    _found, local = find_local(session, worked.facts.get("postcode"), at)
    name = worked.flow.name
    around: dict[str, str | tuple[str, ...]] = {
        "council": council_name(local.council.name) if local else "",
        "kind": _("support") if worked.facts.get("whose") == "carer" else "",
    }
    nation: Nation = "wales" if worked.told.nation == "wales" else "england"
    return letter(
        LETTERS[name], nation=nation, voice=worked.told.voice, facts=FACTS[name](worked.judged, worked.facts) | around
    )


def _document(flow: Flow, finished: Finished, document: str, format: str) -> Document:
    address = partial(paper_address, flow.name, document)
    fields = {"sealed": seal(finished.progress)} | ({"finish": "1"} if finished.stand.current else {})
    return Document.of(FileName(document), format, address=address, back=url_for(flow.endpoint), fields=fields)
