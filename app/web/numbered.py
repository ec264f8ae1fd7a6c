"""What stands in addresses: nothing that no table could hold."""

from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter, UnicodeConverter

#: of a whole number in PostgreSQL; SQLite stumbles over longer ones too
LARGEST = 2**31 - 1


class Number(IntegerConverter):
    """There is no page at a larger one, and no fault either."""

    def __init__(self, *of_route: Any, **options: Any) -> None:
        super().__init__(*of_route, **{"max": LARGEST, **options})


class Name(UnicodeConverter):
    """Nor at one with a NUL, which PostgreSQL refuses to look for."""

    def __init__(self, *of_route: Any, **options: Any) -> None:
        super().__init__(*of_route, **options)
        self.regex = self.regex.replace("[^/]", "[^/\\0]")


def init_app(app: Flask) -> None:
    """Before any route is known."""
    app.url_map.converters |= {"int": Number, "string": Name, "default": Name}
