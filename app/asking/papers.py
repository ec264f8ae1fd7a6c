"""What a result is handed out as: the buttons that make its papers, and what stands around one.

A room names its papers by their `FileName` and answers for each at its check's own address: "/check/plan/letter/pdf".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from flask import url_for

from app.asking.flow import Flow, Progress
from app.asking.steps import Finished, seal
from app.paper.document import FORMATS, Document, FileName, Way, way_title

#: leaves no file behind
ON_SHARED_COMPUTERS = ("print",)


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    ways: tuple[Way, ...]


def papers_of(flow: Flow, progress: Progress, titles: Mapping[str, str]) -> tuple[Paper, ...]:
    """`titles` by the names of the documents, in the order of the buttons."""
    formats = _formats(progress)
    return tuple(
        Paper(title, tuple(Way(each, _address(flow, document, each), way_title(each)) for each in formats))
        for document, title in titles.items()
    )


def document_of(flow: Flow, finished: Finished, document: str, format: str) -> Document:
    fields = {"sealed": seal(finished.progress)} | ({"finish": "1"} if finished.stand.current else {})
    return Document.of(
        FileName(document),
        format,
        address=partial(_address, flow, document),
        back=url_for(flow.endpoint),
        fields=fields,
        formats=_formats(finished.progress),
    )


def _formats(progress: Progress) -> tuple[str, ...]:
    return ON_SHARED_COMPUTERS if progress.is_shared else FORMATS


def _address(flow: Flow, document: str, format: str) -> str:
    return f"{url_for(flow.endpoint)}/{document}/{format}"
