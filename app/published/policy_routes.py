from flask import render_template

from app.published.blueprint import blueprint
from app.published.presenters.policy import PolicyPage
from app.web.access import public
from app.web.caching import Keep, keep


@blueprint.get("/feedback")
@public
@keep(Keep.SHARED)
def hub() -> str:
    return render_template("published/hub.html")


@blueprint.get("/feedback/policy")
@public
@keep(Keep.SHARED)
def policy() -> str:
    return render_template("published/policy.html", page=PolicyPage.of())
