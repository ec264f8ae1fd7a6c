"""Forms with large files. Flask reads a form before a view is asked; a room says beforehand where its files go."""

from collections.abc import Callable
from typing import IO, cast

from flask import Request

from app.adapters.incoming import Arriving


class SiteRequest(Request):
    #: where files of this form go, of a room that takes large ones
    files_go: Callable[[], Arriving] | None = None

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        if self.files_go is None:
            return super()._get_file_stream(total_content_length, content_type, filename, content_length)
        made = self.files_go()
        self.__dict__.setdefault("arriving", []).append(made)
        return cast("IO[bytes]", made)

    def close(self) -> None:
        """Those of a form that broke off too."""
        super().close()
        for each in self.__dict__.get("arriving", ()):
            each.close()
