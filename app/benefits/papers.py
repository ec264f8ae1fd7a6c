"""What a result is handed out as: one sheet to take along or to phone with."""

from datetime import datetime

from flask import Response

from app.asking import Finished, Flow
from app.asking.papers import document_of
from app.benefits.results import found
from app.paper.making import make


def make_paper(flow: Flow, finished: Finished, at: datetime, *, format: str) -> Response:
    around, shown = document_of(flow, finished, "summary", format), found(flow, finished, at)
    return make(format, "benefits/summary.html", around, shown=shown, view=shown.view)
