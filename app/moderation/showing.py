"""Which page a form leads to."""

from dataclasses import dataclass
from typing import Any

from flask import make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Shown:
    template: str
    page: Any
    status: int = 200


@dataclass(frozen=True, slots=True)
class Done:
    """Back to a list; `said` is the key of what it says there."""

    endpoint: str
    said: str


def answer(result: Shown | Done) -> Response:
    if isinstance(result, Done):
        return redirect(url_for(result.endpoint, done=result.said), code=303)
    return make_response(render_template(f"moderation/{result.template}", page=result.page), result.status)


def not_saved() -> str:
    return _("Something went wrong on our side. Wait a minute, then try again.")


def typed_by_them() -> str:
    return _("You typed this from a paper form. Somebody else decides.")
