"""What stands on a window’s tab. That something is wrong comes first, for who hears pages instead of seeing them."""

from app.web.i18n import gettext as _


def in_window(title: str, *, is_wrong: bool) -> str:
    return _("Error: %(title)s", title=title) if is_wrong else title
