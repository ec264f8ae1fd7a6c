"""Numbers in addresses: none that no table could hold."""

from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter

#: of a whole number in PostgreSQL; SQLite stumbles over longer ones too
LARGEST = 2**31 - 1


class Number(IntegerConverter):
    """There is no page at a larger one, and no fault either."""

    def __init__(self, *of_route: Any, **options: Any) -> None:
        super().__init__(*of_route, **{"max": LARGEST, **options})


def init_app(app: Flask) -> None:
    """Before any route is known."""
    app.url_map.converters["int"] = Number
