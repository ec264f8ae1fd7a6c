"""What commands of operators share: they write in short steps, and say what to do where they cannot."""

from collections.abc import Callable, Iterable, Iterator
from time import sleep
from typing import Any, TypeVar

import click
from flask.cli import AppGroup
from sqlalchemy.orm import Session

from app.web.database import NotSavedError, writing

T = TypeVar("T")

#: between two steps: in SQLite nobody stands in line, and whoever waits to write looks again each tenth of a second
PAUSE_SECONDS = 0.15


class Commands(AppGroup):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NotSavedError as error:
            raise click.ClickException(
                "The database could not be written: somebody else holds it (an import?), the disk is full, or it is "
                "gone. When that is over, run this again: it goes on where it stopped."
            ) from error


def in_steps(steps: Iterable[Callable[[Session], T]]) -> Iterator[T]:
    """Each is written before the next begins, and in between others have their turn."""
    for number, step in enumerate(steps):
        if number:
            sleep(PAUSE_SECONDS)
        with writing() as session:
            done = step(session)
        yield done
