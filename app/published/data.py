"""The numbers as JSON and CSV: the same as on the pages, and nothing more."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson

from app.domain.feedback.counting import FEWEST, month_to_count, shown_since
from app.domain.feedback.question import ANSWERS, QUESTION
from app.domain.feedback.statistics import wilson
from app.feedback.counting import EACH
from app.feedback.open_data import CellRow
from app.web.spreadsheets import as_csv

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
COLUMNS = ("place", "location", "council", "organisation", "question", "month", "total", *EACH)
SHARES = ("positive_share", "low", "high")
#: decimals of a share
PLACES = 4


def cells_json(rows: Sequence[CellRow], today: date, about: str) -> bytes:
    """`about` is the address of the page that explains it."""
    shape = {
        "about": about,
        "licence": LICENCE,
        "question": QUESTION,
        "answers": dict(zip(EACH, ANSWERS.values(), strict=True)),
        "fewest": FEWEST,
        "from": _month(shown_since(today)),
        "until": _month(month_to_count(today)),
        "cells": [_flat(row) for row in rows],
    }
    return orjson.dumps(shape)


def cells_csv(rows: Sequence[CellRow]) -> bytes:
    return as_csv((*COLUMNS, *SHARES), map(_flat, rows))


def _flat(row: CellRow) -> dict[str, Any]:
    counts = row.counts
    values = (row.place, row.location, row.council, row.organisation, row.question, _month(row.month), counts.total)
    return dict(zip([*COLUMNS, *SHARES], [*values, *counts.each, *_shares(row)], strict=True))


def _shares(row: CellRow) -> list[float]:
    interval = wilson(row.counts.positive, row.counts.total)
    return [
        round(share, PLACES)
        for share in ((row.counts.positive / row.counts.total, interval.low, interval.high) if interval else ())
    ]


def _month(first: date) -> str:
    return f"{first:%Y-%m}"
