"""What a result is handed out as: one sheet to take along or to phone with."""

from datetime import datetime

from flask import Response, url_for

from app.asking import Finished, Flow, seal
from app.benefits.presenters.papers import paper_address
from app.benefits.results import found
from app.paper.document import Document, FileName
from app.paper.making import make


def make_paper(flow: Flow, finished: Finished, at: datetime, *, format: str) -> Response:
    fields = {"sealed": seal(finished.progress)} | ({"finish": "1"} if finished.stand.current else {})
    around = Document.of(FileName.SUMMARY, format, address=paper_address, back=url_for(flow.endpoint), fields=fields)
    shown = found(flow, finished, at)
    return make(format, "benefits/summary.html", around, shown=shown, view=shown.view)
