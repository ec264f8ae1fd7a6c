"""For administrators: who has an account, and what was done."""

from flask import Response, current_app, flash, redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as BaseResponse

from app.accounts import managing, outbox, queries
from app.accounts.access import acting, administrators_only
from app.accounts.blueprint import blueprint
from app.accounts.presenters import AuditPage, PeoplePage, PersonPage
from app.accounts.presenters.audit import table_of
from app.web.database import current_session
from app.web.i18n import gettext as _


@blueprint.get("/people")
@administrators_only
def people() -> str:
    return _people()


@blueprint.post("/people")
@administrators_only
def invite() -> str | BaseResponse:
    problem = managing.invite(request.form, acting())
    if problem:
        return _people(problem, request.form.get("email", ""), request.form.get("role", ""))
    flash(_("We wrote to them. They choose a password and set up an app for codes."), "success")
    return redirect(url_for("accounts.people"), 303)


@blueprint.get("/people/<int:account_id>")
@administrators_only
def person(account_id: int) -> str:
    return _person(account_id)


@blueprint.post("/people/<int:account_id>")
@administrators_only
def change_person(account_id: int) -> str | BaseResponse:
    if queries.get_account(current_session(), account_id) is None:
        raise NotFound
    problem = managing.change(account_id, request.form, acting())
    if problem:
        return _person(account_id, problem)
    if account_id == acting():  # who may not be an administrator any more, or signed in
        return redirect(url_for("accounts.home"), 303)
    flash(_("Done."), "success")
    return redirect(url_for("accounts.person", account_id=account_id), 303)


@blueprint.get("/audit")
@administrators_only
def audit() -> str:
    asked = managing.read_filter(request.args)
    session = current_session()
    words = {name: value for name, value in request.args.items() if name in ("by", "act", "what", "since") and value}
    page = AuditPage.of(queries.find_audit(session, asked), queries.addresses(session), asked, words)
    return render_template("accounts/audit.html", page=page)


@blueprint.get("/audit.csv")
@administrators_only
def audit_csv() -> Response:
    session = current_session()
    found = queries.every_audit(session, managing.read_filter(request.args))
    headers = {"Content-Disposition": "attachment; filename=audit.csv"}
    return Response(table_of(found, queries.addresses(session)), mimetype="text/csv", headers=headers)


def _people(problem: str = "", typed: str = "", role: str = "") -> str:
    session = current_session()
    waiting, given_up = outbox.count_waiting(session)
    letters = managing.letters_in_words(waiting, given_up, has_server="mailer" in current_app.extensions)
    known = queries.find_by_address(session, typed.strip().lower()) if problem else None
    page = PeoplePage.of(queries.list_accounts(session), letters, problem, typed, role, known)
    return render_template("accounts/people.html", page=page)


def _person(account_id: int, problem: str = "") -> str:
    session = current_session()
    account = queries.get_account(session, account_id)
    if account is None:
        raise NotFound
    page = PersonPage.of(account, queries.count_sessions(session), problem, is_own=account_id == acting())
    return render_template("accounts/person.html", page=page)
