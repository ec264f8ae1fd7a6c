"""Administrators: claims, the letters with their codes, and who speaks for a place."""

from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from app.accounts.access import acting, administrators_only
from app.entries.claiming import NotNowError
from app.entries.standing import find_claims
from app.manage import doing
from app.manage.presenters.claims import ClaimsPage
from app.manage.presenters.letter import CodeLetter, around
from app.manage.room import blueprint
from app.paper.making import make
from app.web.database import current_session


@blueprint.get("/manage/claims")
@administrators_only
def claims() -> str:
    was_late = "late" in request.args
    return render_template("manage/claims.html", page=ClaimsPage.of(find_claims(current_session()), was_late=was_late))


@blueprint.post("/manage/claims/<int:claim_id>/letter")
@administrators_only
def letter(claim_id: int) -> Response | Redirect:
    """Makes a new code: it stands on this page, and nowhere else."""
    try:
        made, code, email = doing.print_letter(claim_id, acting())
    except NotNowError:
        return redirect(url_for(".claims", late=1))
    return make("print", "manage/letter.html", around(), letter=CodeLetter.of(made, code, email))


@blueprint.post("/manage/claims/<int:claim_id>/decide")
@administrators_only
def decide_claim(claim_id: int) -> Redirect:
    verdict = request.form.get("verdict", "")
    try:
        if verdict in ("approve", "refuse", "end"):
            doing.decide_claim(claim_id, verdict, request.form.get("note", "").strip()[:500], acting())
    except NotNowError:
        return redirect(url_for(".claims", late=1))
    return redirect(url_for(".claims"))
