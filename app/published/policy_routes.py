from flask import render_template

from app.published.blueprint import blueprint
from app.published.presenters.policy import PolicyPage
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.waits import weeks_waited_today


@blueprint.get("/feedback")
@public
@keep(Keep.SHARED)
def hub() -> str:
    return render_template("published/hub.html")


@blueprint.get("/feedback/policy")
@public
@keep(Keep.TOLD)
def policy() -> str:
    page = PolicyPage.of(weeks_waited_today())
    return render_template("published/policy.html", page=page)
