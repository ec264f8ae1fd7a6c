"""What a page needs to be a document: its ways to other formats, when it was made, where it came from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.web.clock import today
from app.web.i18n import gettext as _
from app.web.site import public_address
from app.web.words import in_words

FORMATS = ("print", "text", "pdf")


class FileName(StrEnum):
    """A fixed list: the name of a file is seen by whoever shares the machine, and says nothing of the person."""

    LETTER = "letter"
    SUMMARY = "summary"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Way:
    """A button: the same answers sent by POST to another address."""

    format: str
    action: str
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """What `paper/document.html` shows around a document. `fields` are the hidden fields that each way sends along
    ("sealed" with the answers); they stand on the screen alone and are never in a PDF or a text. `back` leads to the
    page that it was asked for on."""

    file_name: FileName
    title: str
    is_file: bool
    ways: tuple[Way, ...]
    back: Way
    fields: Mapping[str, str]
    made_on: str
    site: str

    @classmethod
    def of(
        cls,
        file_name: FileName,
        format: str,
        *,
        address: Callable[[str], str],
        back: str,
        fields: Mapping[str, str],
        formats: Iterable[str] = FORMATS,
    ) -> "Document":
        """`address` makes the address of each format, by its name; `back` is where the buttons were."""
        ways = tuple(Way(each, address(each), way_title(each)) for each in formats if each != format)
        return cls(
            file_name=file_name,
            title=_titles()[file_name],
            is_file=format != "print",
            ways=ways,
            back=Way("", back, _("Back")),
            fields=fields,
            made_on=in_words(today()),
            site=public_address("/"),
        )


def _titles() -> dict[FileName, str]:
    """Of a window: what kind of document it shows and no more, for the history of a browser keeps titles."""
    return {FileName.LETTER: _("Letter"), FileName.SUMMARY: _("Result of a check"), FileName.LIST: _("List")}


def way_title(format: str) -> str:
    """What a button says that makes a document of this format; for pages that lead to one, too."""
    return {"print": _("Page to print"), "text": _("Plain text"), "pdf": _("PDF")}[format]
