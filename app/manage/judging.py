"""Moderators: publishing what a provider sent, or sending it back; the same for texts, pictures and films."""

from collections.abc import Callable

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from app.accounts.access import acting
from app.domain.entries.problems import NOT_SAVED, Problem
from app.domain.entries.verdicts import Verdict, read_verdict
from app.entries.claiming import NotNowError
from app.manage.presenters.verdict import VerdictForm
from app.web.database import NotSavedError


def judged(
    id_: int, decide: Callable[[int, Verdict, int], None], ask_again: Callable[[int, VerdictForm], str]
) -> str | Response:
    verdict = read_verdict(request.form)
    if isinstance(verdict, Problem):
        return ask_again(id_, VerdictForm.again(request.form, verdict))
    try:
        decide(id_, verdict, acting())
    except NotNowError:
        return redirect(url_for("manage.approvals", late=1))
    except NotSavedError:
        return ask_again(id_, VerdictForm.again(request.form, Problem("note", NOT_SAVED)))
    return redirect(url_for("manage.approvals", done=1))
