"""What a result is handed out as: the sheet with the sum, and a letter."""

from datetime import datetime
from functools import partial

from flask import Response, url_for
from sqlalchemy.orm import Session

from app.asking import Finished, Flow, seal
from app.domain.rules.charging import Setting
from app.paper.document import Document, FileName
from app.paper.letters import LetterPage, letter
from app.paper.making import make
from app.paying.presenters.papers import SAVINGS_LETTER, letter_for, paper_address
from app.paying.results import Worked, pay_page, work
from app.signposting.local import find_local
from app.web.council_names import council_name
from app.web.words import month_of_year


def make_paper(
    session: Session, flow: Flow, finished: Finished, at: datetime, *, document: str, format: str
) -> Response:
    makers = {"summary": _summary, "letter": _letter}
    return makers[document](session, flow, finished, at, format)


def _summary(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    shown = pay_page(session, flow, finished, at)
    document = _document(FileName.SUMMARY, "summary", flow, finished, format)
    return make(format, "paying/summary.html", document, shown=shown, view=shown.view)


def _letter(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    document = _document(FileName.LETTER, "letter", flow, finished, format)
    return make(format, "paper/letter.html", document, letter=_letter_page(session, work(flow, finished, at), at))


def _letter_page(session: Session, worked: Worked, at: datetime) -> LetterPage:
    _found, local = find_local(session, worked.postcode, at)
    slug = letter_for(worked.charge)
    facts = {
        **(_of_savings(worked) if slug == SAVINGS_LETTER else {}),
        "council": council_name(local.council.name) if local else "",
    }
    return letter(slug, nation=worked.charge.nation.value, voice=worked.told.voice, facts=facts)


def _of_savings(worked: Worked) -> dict[str, str]:
    reaches = worked.reaches_limit_on
    is_at_home = worked.charge.setting is Setting.HOME
    return {
        "limit_date": month_of_year(reaches) if reaches else "",
        "already": "yes" if reaches and reaches <= worked.charge.day else "",
        "at_home": "yes" if is_at_home else "",
        "care_home": "" if is_at_home else "yes",
    }


def _document(name: FileName, document: str, flow: Flow, finished: Finished, format: str) -> Document:
    fields = {"sealed": seal(finished.progress)} | ({"finish": "1"} if finished.stand.current else {})
    address = partial(paper_address, document)
    return Document.of(name, format, address=address, back=url_for(flow.endpoint), fields=fields)
