"""Amounts as people say them: £241.30, from £10 to £20, £5 or more."""

from decimal import Decimal

from app.domain.rules.charging import Range
from app.web.amounts import pounds
from app.web.i18n import gettext as _


def span(amount: Range) -> str:
    """Without its ends where neither is known."""
    if amount.high is None:
        return _("%(amount)s or more", amount=pounds(amount.low)) if amount.low else _("not known")
    if amount.is_exact:
        return pounds(amount.low)
    return _("%(least)s to %(most)s", least=pounds(amount.low), most=pounds(amount.high))


def between(amount: Range) -> str:
    """The same within a sentence."""
    if amount.is_exact or amount.high is None:
        return span(amount)
    return _("between %(least)s and %(most)s", least=pounds(amount.low), most=pounds(amount.high))


def change(least: Decimal | None, most: Decimal | None, *, takes: bool) -> str:
    """What a line does to a sum at its cheap and at its dear end; none is without end, and then `takes` says which
    way. An allowance takes most away at the cheap end."""
    known = [each for each in (least, most) if each is not None]
    if not known:
        return _("not known")
    if len(known) == 2 and not any(known):
        return _("nothing")
    if min(known) < 0 < max(known):
        less, more = pounds(-min(known)), pounds(max(known))
        return _("take away up to %(less)s, or add up to %(more)s", less=less, more=more)
    if known == [0]:
        return _("not known")
    amount = _sizes(known, is_open=len(known) < 2)
    return _("take away %(amount)s", amount=amount) if takes else _("add %(amount)s", amount=amount)


def _sizes(known: list[Decimal], *, is_open: bool) -> str:
    sizes = sorted(abs(each) for each in known)
    return span(Range(sizes[0], None if is_open else sizes[-1]))
