"""The copy of the desk that works without a network: every council, its lines, and what to say at each minute of the
coming days. Texts that recur stand in one table and are named by their place in it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.geography import Nation
from app.domain.postcodes import NATIONS_OF_LETTERS
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line, choose, public_phones
from app.signposting.lines import EVERYONE, PUBLIC, lines_of_each
from app.signposting.needs import NEEDS, Need
from app.signposting.plans import Window
from app.signposting.presenters.answer import message_fields, professional_lines
from app.signposting.presenters.desk import sample_warning
from app.signposting.presenters.elsewhere import about_nation
from app.signposting.presenters.messages import text_message
from app.signposting.presenters.offline_words import offline_words
from app.signposting.presenters.phoning import LineView
from app.signposting.presenters.scripts import script, script_without_number, urgent
from app.signposting.presenters.spoken import teams
from app.signposting.presenters.timelines import Said, Timelines, marked, say
from app.signposting.presenters.wording import doubt_spoken, need_names
from app.signposting.queries import list_sector_shares, list_served_councils
from app.web.council_names import council_name
from app.web.site import is_sample, public_address
from app.web.words import phone_in_groups

#: of the pack's own shape: an older script throws away what it does not know
SHAPE = 2
SCRIPTED = (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND)


class Texts:
    """Each text once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        return self._places.setdefault(text, len(self._places))

    def all(self) -> list[str]:
        return list(self._places)


def make_pack(session: Session, at: datetime, *, edition: str, professional: bool) -> dict[str, Any]:
    councils = list(list_served_councils(session))
    lines = lines_of_each(session, councils, EVERYONE if professional else PUBLIC)
    window, texts, plans = Window.of(at), Texts(), _Plans()
    timelines = Timelines(window)
    rows = [_council(each, lines[each.id], timelines, at, texts, plans) for each in councils]
    return {
        "shape": SHAPE,
        "edition": edition,
        "made": at.isoformat(),
        "start": window.start.isoformat(),
        "end": window.end.isoformat(),
        "professional": professional,
        "words": offline_words(),
        "sample": sample_warning() if is_sample() else "",
        "needs": [_need(need) for need in NEEDS],
        "cards": url_for("signposting.card", code="-"),
        "wholeCards": public_address(url_for("signposting.card", code="-")).partition("://")[2],
        "councils": rows,
        "plans": plans.all(),
        "texts": texts.all(),
        "sectors": _sectors(session, {each.id: index for index, each in enumerate(councils)}),
        "areas": {area: _elsewhere(nation) for area, nation in NATIONS_OF_LETTERS.items()},
        "nations": {nation: _elsewhere(nation) for nation in (Nation.WALES, Nation.SCOTLAND)},
    }


def _elsewhere(nation: Nation) -> dict[str, Any]:
    about = about_nation(nation)
    if about is None:
        return {}
    return {"text": about.text, "link": about.link, "linkText": about.link_text, "script": about.script}


def _need(need: Need) -> dict[str, Any]:
    return {
        "name": need_names()[need.slug],
        "urgent": urgent(need),
        "script": {nation: script(need, nation) for nation in SCRIPTED},
        "scriptWithoutNumber": {nation: script_without_number(need, nation) for nation in SCRIPTED},
    }


class _Plans:
    """Each plan once: most needs of a council are served alike."""

    def __init__(self) -> None:
        self._places: dict[tuple[int, ...], int] = {}

    def place(self, steps: Sequence[int]) -> int:
        return self._places.setdefault(tuple(steps), len(self._places))

    def all(self) -> list[tuple[int, ...]]:
        return list(self._places)


def _council(
    council: Council, lines: Sequence[Line], timelines: Timelines, at: datetime, texts: Texts, plans: _Plans
) -> dict[str, Any]:
    phones = public_phones(lines)
    row: dict[str, Any] = {
        "slug": council.slug,
        "name": council_name(council.name),
        "short": council.short_name,
        "nation": council.nation,
        "website": council.website or "",
        "inMessages": {name: said for name, said in message_fields(council, NEEDS[0]).items() if name != "address"},
        "lines": [_line(line, at, texts) for line in phones],
        "needs": [_answers(council, phones, need, timelines, texts, plans) for need in NEEDS],
    }
    own = [_line(line, at, texts) for line in professional_lines(lines)]
    return {**row, "professional": own} if own else row


def _line(line: Line, at: datetime, texts: Texts) -> list[Any]:
    today = at.astimezone(LONDON).date()
    view, doubt = LineView.of(line, today), doubt_spoken(line.verified_on, today)
    said = (view.label, view.hours, view.checked, view.doubt, view.note, teams()[line.purpose], doubt)
    return [view.shown, view.link, *(texts.place(text) for text in said)]


def _answers(
    council: Council, phones: Sequence[Line], need: Need, timelines: Timelines, texts: Texts, plans: _Plans
) -> list[Any]:
    """[plan, what is said when the copy is too old]"""
    nation, fields = Nation(council.nation), message_fields(council, need)
    site = "{website}" if council.website else ""
    fields |= {str(place): phone_in_groups(line.value) for place, line in enumerate(phones)}
    steps: list[int] = []
    for minute, said in timelines.steps(phones, need, nation, site):
        steps += [minute, *_placed(said, fields, texts)]
    unknown = [_without_hours(line) for line in marked(phones)]
    moment = timelines.window.start
    anytime = say(choose(unknown, need, moment), moment, unknown, need, nation, site)
    return [plans.place(steps), *_placed(anytime, fields, texts)]


def _placed(said: Said, fields: dict[str, str], texts: Texts) -> list[int]:
    message = text_message(said.message, fields)
    return [
        said.line,
        *(texts.place(each) for each in (said.status, said.what_else, said.hours, said.otherwise, message)),
    ]


def _without_hours(line: Line) -> Line:
    return Line(line.purpose, line.channel, line.audience, line.value)


def _sectors(session: Session, places: dict[int, int]) -> dict[str, dict[str, Any]]:
    """Outcode -> last figure of the sector -> the councils that share it, most postcodes first."""
    found: dict[str, dict[str, list[int]]] = {}
    for code, council_id, _postcodes in list_sector_shares(session):
        out, _space, figure = code.partition(" ")
        if council_id in places:
            found.setdefault(out, {}).setdefault(figure, []).append(places[council_id])
    return {
        out: {figure: one[0] if len(one) == 1 else one for figure, one in figures.items()}
        for out, figures in found.items()
    }
