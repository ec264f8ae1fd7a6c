"""Another e-mail address: asked for with the password, in force once the link sent there is used, taken back by the
link sent to the older one."""

from inspect import unwrap

from flask import current_app, flash, redirect, render_template, url_for
from flask_security.change_email import change_email
from werkzeug.wrappers import Response

from app.accounts import addresses, moving
from app.accounts.access import on_the_way_in, signed_in
from app.accounts.blueprint import blueprint
from app.accounts.guessing import asking_for_links, guessing
from app.web.database import current_session
from app.web.i18n import gettext as _

BOTH = ["GET", "POST"]

# Flask-Security would ask for the password on a page before; our form asks for it itself
blueprint.add_url_rule(
    "/address", "change_email", asking_for_links(guessing(signed_in(unwrap(change_email)))), methods=BOTH
)


@blueprint.get("/address/<token>")
@on_the_way_in
def change_email_confirm(token: str) -> str | Response:
    """Called as Flask-Security knows it. A page with a button: programs that look at mail open every link in it."""
    try:
        asked = addresses.read_link(current_session(), token)
    except addresses.LinkOverError:
        return _to_sign_in(moving.over())
    return render_template("accounts/address_new.html", email=asked.email, token=token)


@blueprint.post("/address/<token>")
@on_the_way_in
def use_new_address(token: str) -> Response:
    _check_form()
    problem = moving.confirm(token)
    return _to_sign_in(problem, _("Your new e-mail address works. Sign in with it."))


@blueprint.get("/address-back/<key>")
@on_the_way_in
def take_address_back(key: str) -> str | Response:
    try:
        former = addresses.find_former(current_session(), key)
    except addresses.LinkOverError:
        return _to_sign_in(moving.over())
    return render_template("accounts/address_back.html", email=former.email, key=key)


@blueprint.post("/address-back/<key>")
@on_the_way_in
def use_former_address(key: str) -> Response:
    _check_form()
    said = _("Your older e-mail address works again. We sent a link there with which you choose a new password.")
    return _to_sign_in(moving.take_back(key), said)


def _check_form() -> None:
    current_app.extensions["csrf"].protect()


def _to_sign_in(problem: str, said: str = "") -> Response:
    flash(problem or said, "error" if problem else "success")
    return redirect(url_for("accounts.login"), 303)
