"""A whole postcode."""

from werkzeug.datastructures import MultiDict

from app.asking.reading.problem import Problem, ticked_instead
from app.domain import postcodes
from app.domain.asking import Question, Value
from app.web.i18n import gettext as _


def read(question: Question, form: MultiDict[str, str]) -> Value | Problem:
    said = form.get("postcode", "").strip()
    if instead := ticked_instead(question, form, is_typed=bool(said), else_ask=_ask_for()):
        return instead
    return postcodes.normalise(said) or _ask_for()


def fields(_question: Question, value: Value) -> dict[str, list[str]]:
    return {"postcode": [postcodes.display(str(value))]}


def _ask_for() -> Problem:
    return Problem("postcode", _("Enter a whole postcode, such as LS1 4DY"))
