"""What a result is handed out as: the sheet with the sum, and a letter."""

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from app.asking import Finished, Flow
from app.asking.papers import document_of
from app.domain.rules.charging import Setting
from app.paper.letters import LetterPage, letter
from app.paper.making import make
from app.paying.presenters.papers import SAVINGS_LETTER, letter_for
from app.paying.results import Worked, pay_page, work
from app.signposting.local import council_called
from app.web.words import month_of_year


def make_paper(
    session: Session, flow: Flow, finished: Finished, at: datetime, *, document: str, format: str
) -> Response:
    makers = {"summary": _summary, "letter": _letter}
    return makers[document](session, flow, finished, at, format)


def _summary(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    shown = pay_page(session, flow, finished, at)
    document = document_of(flow, finished, "summary", format)
    return make(format, "paying/summary.html", document, shown=shown, view=shown.view)


def _letter(session: Session, flow: Flow, finished: Finished, at: datetime, format: str) -> Response:
    document = document_of(flow, finished, "letter", format)
    return make(format, "paper/letter.html", document, letter=_letter_page(session, work(flow, finished, at)))


def _letter_page(session: Session, worked: Worked) -> LetterPage:
    slug = letter_for(worked.charge)
    facts = {
        **(_of_savings(worked) if slug == SAVINGS_LETTER else {}),
        "council": council_called(session, worked.postcode),
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
        "home": "yes" if worked.charge.home_may_count else "",
    }
