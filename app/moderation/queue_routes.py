from flask import render_template, request

from app.accounts.access import moderators_only
from app.feedback.desk import count_waiting
from app.moderation.blueprint import blueprint
from app.moderation.presenters.flags import every_check
from app.moderation.presenters.queue import queue_page
from app.moderation.queries import Order, Stage, Wanted, find_waiting
from app.web.database import current_session


@blueprint.get("/")
@moderators_only
def queue() -> str:
    wanted, session = _wanted(), current_session()
    found, waiting = find_waiting(session, wanted), count_waiting(session)
    page = queue_page(found, waiting, wanted, request.args.get("done", ""))
    return render_template("moderation/queue.html", page=page)


def _wanted() -> Wanted:
    """What makes no sense is left out."""
    asked = request.args
    stage, order, check = asked.get("stage", ""), asked.get("order", ""), asked.get("check", "")
    return Wanted(
        stage=Stage(stage) if stage in set(Stage) else Stage.ALL,
        check=check if check in every_check() else "",
        order=Order(order) if order in set(Order) else Order.RISK,
        number=asked.get("page", 1, type=int),
    )
