"""For administrators: e-mail that does not leave. Who it is for and what about; never what it says."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.accounts import outbox
from app.accounts.access import acting, administrators_only
from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.blueprint import blueprint
from app.accounts.presenters.letters import letter_lines
from app.web.database import current_session, writing


@blueprint.get("/letters")
@administrators_only
def letters() -> str:
    return render_template("accounts/letters.html", letters=letter_lines(outbox.find_stuck(current_session())))


@blueprint.post("/letters/<int:letter_id>")
@administrators_only
def move_letter(letter_id: int) -> Response:
    again = request.form.get("verb") == "again"
    with writing() as session:
        (outbox.try_again if again else outbox.throw_away)(session, letter_id)
        act = Act.LETTER_TRIED_AGAIN if again else Act.LETTER_THROWN_AWAY
        record(session, by=acting(), act=act, what=f"letter {letter_id}")
    return redirect(url_for("accounts.letters"), 303)
