"""A whole number."""

import re
import unicodedata

from werkzeug.datastructures import MultiDict

from app.asking.reading.problem import Problem, ticked_instead
from app.domain.asking import Question, Value
from app.web.i18n import gettext as _

_LEFT_OUT = re.compile(r"[\s,]")
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)


def read(question: Question, form: MultiDict[str, str]) -> Value | Problem:
    said = form.get("number", "").strip()
    if instead := ticked_instead(question, form, is_typed=bool(said), else_ask=_ask_for()):
        return instead
    plain = _LEFT_OUT.sub("", unicodedata.normalize("NFKC", said))
    if not _WHOLE.fullmatch(plain):
        return _ask_for()
    if int(plain) > question.most:
        return Problem("number", _("Enter a number that is not more than %(most)s", most=question.most))
    return str(int(plain))


def fields(_question: Question, value: Value) -> dict[str, list[str]]:
    return {"number": [str(value)]}


def _ask_for() -> Problem:
    return Problem("number", _("Enter a whole number, such as 3"))
