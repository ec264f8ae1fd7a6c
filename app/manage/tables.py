"""Numbers of a place come in boxes, or in a file of the format that importers read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from flask import request

from app.manage.versions import own_numbers
from app.providers.models import Place
from app.web.clock import today
from app.web.database import current_session

Read = TypeVar("Read")


def read_sent(
    place: Place,
    read_form: Callable[[Mapping[str, str], date], Read],
    read_csv: Callable[[bytes, Sequence[str], date], Read],
) -> Read:
    file = request.files.get("file")
    if file is None:
        return read_form(request.form, today())
    return read_csv(file.read(), own_numbers(current_session(), place), today())


def typed_boxes() -> Mapping[str, str] | None:
    """None where a file was sent."""
    return None if "file" in request.files else request.form
