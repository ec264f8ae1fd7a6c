"""An amount in pounds, or for who is not sure the least and the most of it."""

import re
import unicodedata
from decimal import Decimal

from werkzeug.datastructures import MultiDict

from app.asking.reading.periods import taken_apart
from app.asking.reading.problem import Problem, ticked_instead
from app.domain.asking import Question, Value
from app.web.i18n import gettext as _

_POUNDS = re.compile(r"(?P<whole>\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.(?P<pence>\d{1,2})?)?", re.ASCII)
_LEFT_OUT = re.compile(r"[£\s]")
_RANGE = re.compile(r"(?P<least>[£\d.,\s]+?)\s*(?:-|–|to|i)\s*(?P<most>[£\d.,\s]+)", re.IGNORECASE)


def read(question: Question, form: MultiDict[str, str]) -> Value | Problem:
    said = {name: _plain(form.get(name, "")) for name in ("amount", "up_to")}
    instead = ticked_instead(question, form, is_typed=any(said.values()), else_ask=_ask_for("amount"))
    return instead or _read(question, said, form.get("period", ""))


def _read(question: Question, said: dict[str, str], chosen: str) -> Value | Problem:
    apart = {name: taken_apart(text) for name, text in said.items()}
    found = _amounts(_in_two_boxes({name: text for name, (text, _period) in apart.items()}))
    written = {period for _text, period in apart.values() if period}
    if isinstance(found, Problem):
        return found
    return _as_often(question, found, written, chosen)


def _as_often(question: Question, amounts: dict[str, str], written: set[str], chosen: str) -> Value | Problem:
    """What stands beside the amount counts like a choice, and must not contradict one."""
    if not written:
        return _with_period(question, amounts, chosen)
    meant = written | {chosen} - {""}
    if len(meant) == 1 and meant <= set(question.periods):
        return _with_period(question, amounts, meant.pop())
    if len(question.periods) > 1:
        return Problem("period", _("The box and “How often?” do not say the same. Choose how often it is paid."))
    return _ask_for("amount")


def pounds(text: str) -> Decimal | None:
    """
    >>> pounds("£1,200.5")
    Decimal('1200.50')
    """
    found = _POUNDS.fullmatch(_LEFT_OUT.sub("", _plain(text)))
    if not found:
        return None
    return Decimal(f"{found['whole'].replace(',', '')}.{(found['pence'] or '').ljust(2, '0')}")


def fields(_question: Question, value: Value) -> dict[str, list[str]]:
    if not isinstance(value, dict):
        raise TypeError("An amount is named by its parts")
    return {name: [said] for name, said in value.items()}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _in_two_boxes(said: dict[str, str]) -> dict[str, str]:
    """Who writes "200-300" in one box means the least and the most."""
    found = _RANGE.fullmatch(said["amount"])
    return {"amount": found["least"], "up_to": found["most"]} if found and not said["up_to"] else said


def _amounts(said: dict[str, str]) -> dict[str, str] | Problem:
    amount, up_to = pounds(said["amount"]), pounds(said["up_to"])
    if amount is None:
        return _ask_for("amount")
    if not said["up_to"]:
        return {"amount": str(amount)}
    if up_to is None:
        return _ask_for("up_to")
    if up_to < amount:
        return Problem("up_to", _("The most cannot be less than the least. Change one of the two amounts."))
    return {"amount": str(amount), "up_to": str(up_to)}


def _with_period(question: Question, amounts: dict[str, str], period: str) -> Value | Problem:
    if not question.periods:
        return amounts
    chosen = period or (question.periods[0] if len(question.periods) == 1 or _is_nothing(amounts) else "")
    if chosen not in question.periods:
        return Problem("period", _("Choose how often it is paid"))
    return {**amounts, "period": chosen}


def _is_nothing(amounts: dict[str, str]) -> bool:
    """Nothing is the same each week and each year."""
    return not any(Decimal(amount) for amount in amounts.values())


def _ask_for(field: str) -> Problem:
    return Problem(field, _("Enter an amount in pounds, such as 120.50"))
