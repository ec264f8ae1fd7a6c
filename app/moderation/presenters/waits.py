"""How long something has been waiting, and how pressing it is, in words."""

from datetime import UTC, datetime

from app.domain.text import to_translate
from app.web.clock import now
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

#: from this risk on, in words
_BANDS = (
    (80, to_translate("Read now")),
    (45, to_translate("Read soon")),
    (1, to_translate("Look at marked words")),
    (0, to_translate("Nothing marked")),
)
_HOUR, _DAY = 3600, 86400


def waits(since: datetime) -> str:
    seconds = max(0, int((now() - since.replace(tzinfo=UTC)).total_seconds()))
    if seconds < _HOUR:
        return _("less than an hour")
    if seconds < _DAY:
        return ngettext("%(num)s hour", "%(num)s hours", seconds // _HOUR)
    return ngettext("%(num)s day", "%(num)s days", seconds // _DAY)


def pressing(risk: int) -> str:
    return _(next(words for least, words in _BANDS if risk >= least))
