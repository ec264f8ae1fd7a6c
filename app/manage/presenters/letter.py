"""The letter that takes a code to a place."""

from dataclasses import dataclass

from flask import url_for

from app.domain.entries import codes
from app.domain.uk_time import uk_day
from app.entries.models import Claim
from app.manage.presenters.claims import posted_to
from app.paper.document import Document, FileName
from app.web.clock import today
from app.web.site import public_address
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class CodeLetter:
    to: tuple[str, ...]
    place: str
    code: str
    until: str
    #: of whoever claims: those who run the place can tell whether they know them
    email: str
    where: str
    written_on: str

    @classmethod
    def of(cls, claim: Claim, code: str, email: str) -> "CodeLetter":
        place, path = claim.place, url_for("manage.claim", ref=claim.place.ref)
        expires = claim.code_expires_at
        return cls(
            to=(place.name, *posted_to(place)),
            place=place.name,
            code=codes.shown(code),
            until=in_words(uk_day(expires)) if expires else "",
            email=email,
            where=public_address(path) or path,
            written_on=in_words(today()),
        )


def around() -> Document:
    back = url_for("manage.claims")
    return Document.of(FileName.LETTER, "print", address=lambda _: "", back=back, fields={}, formats=("print",))
