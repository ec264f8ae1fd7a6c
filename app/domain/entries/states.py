from enum import StrEnum

from app.domain.text import to_translate


class ClaimStatus(StrEnum):
    #: a letter with a code is to be printed and posted
    ASKED = "asked"
    SENT = "sent"
    #: the right code was typed; a person looks at it
    CONFIRMED = "confirmed"
    APPROVED = "approved"
    REFUSED = "refused"
    ENDED = "ended"


CLAIMS: dict[ClaimStatus, str] = {
    ClaimStatus.ASKED: to_translate("We will post a letter with a code."),
    ClaimStatus.SENT: to_translate("A letter with a code is on its way."),
    ClaimStatus.CONFIRMED: to_translate("The code was right. One of us looks at it now."),
    ClaimStatus.APPROVED: to_translate("Approved"),
    ClaimStatus.REFUSED: to_translate("Refused"),
    ClaimStatus.ENDED: to_translate("Ended"),
}


class What(StrEnum):
    """That a provider sends, and one of us looks at."""

    TEXT = "text"
    PICTURE = "picture"
    FILM = "film"
    REPLY = "reply"


class EntryStatus(StrEnum):
    """Of a version of what a provider says, and of a picture; a picture is never a draft."""

    DRAFT = "draft"
    #: for one of us to read
    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    #: a newer version was sent before anybody read this one
    REPLACED = "replaced"


STATUSES: dict[EntryStatus, str] = {
    EntryStatus.DRAFT: to_translate("A draft. You have not sent it."),
    EntryStatus.WAITING: to_translate("One of us will read it."),
    EntryStatus.APPROVED: to_translate("On the page"),
    EntryStatus.REFUSED: to_translate("We sent it back."),
    EntryStatus.REPLACED: to_translate("Replaced by a newer one"),
}
