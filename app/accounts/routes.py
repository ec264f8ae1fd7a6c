"""Signing in and out, and how one does. The views are Flask-Security's; which of them there are, their addresses, pages
and limits are ours."""

from flask import redirect, render_template, url_for
from flask_security import logout_user, views
from flask_security.recovery_codes import mf_recovery, mf_recovery_codes
from werkzeug.wrappers import Response

from app.accounts import actions, address_routes, letter_routes, people_routes, queries
from app.accounts.access import acting, on_the_way_in, signed_in
from app.accounts.blueprint import blueprint
from app.accounts.guessing import asking_for_links, guessing
from app.accounts.noticing import find_notices
from app.accounts.presenters import HomePage
from app.accounts.work import tasks_of
from app.web.clock import today
from app.web.database import current_session, writing

__all__ = ["address_routes", "blueprint", "letter_routes", "people_routes"]

BOTH = ["GET", "POST"]

blueprint.add_url_rule("/sign-in", "login", guessing(on_the_way_in(views.login)), methods=BOTH)
blueprint.add_url_rule("/sign-out", "logout", on_the_way_in(views.logout), methods=["POST"])
blueprint.add_url_rule(
    "/code", "two_factor_token_validation", guessing(on_the_way_in(views.two_factor_token_validation)), methods=BOTH
)
blueprint.add_url_rule("/recovery-code", "mf_recovery", guessing(on_the_way_in(mf_recovery)), methods=BOTH)
blueprint.add_url_rule("/app", "two_factor_setup", on_the_way_in(views.two_factor_setup), methods=BOTH)
blueprint.add_url_rule(
    "/forgotten", "forgot_password", asking_for_links(on_the_way_in(views.forgot_password)), methods=BOTH
)
blueprint.add_url_rule("/forgotten/<token>", "reset_password", on_the_way_in(views.reset_password), methods=BOTH)

blueprint.add_url_rule(
    "/app/<token>", "two_factor_setup_validate", signed_in(views.two_factor_setup_validate), methods=["POST"]
)
blueprint.add_url_rule("/recovery-codes", "mf_recovery_codes", signed_in(mf_recovery_codes), methods=BOTH)
blueprint.add_url_rule("/password", "change_password", guessing(signed_in(views.change_password)), methods=BOTH)
blueprint.add_url_rule("/password-again", "verify", guessing(signed_in(views.verify)), methods=BOTH)


@blueprint.get("/lost-app")
@on_the_way_in
def two_factor_rescue() -> str:
    return render_template("accounts/lost_app.html")


@blueprint.get("/")
@signed_in
def home() -> str:
    session = current_session()
    account = queries.get_own(session, acting())
    tasks = tasks_of(session, {each.name for each in account.roles})
    notices = find_notices(session, account.id, today())
    page = HomePage.of(account, queries.count_sessions(session).get(account.id, 0), tasks, notices)
    return render_template("accounts/home.html", page=page)


@blueprint.post("/sign-out-everywhere")
@signed_in
def sign_out_everywhere() -> Response:
    me = acting()
    with writing() as session:
        actions.end_sessions(session, account_id=me, by=me)
    logout_user()
    return redirect(url_for("accounts.login"), 303)
