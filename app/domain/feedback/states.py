"""What becomes of a feedback, and why one may be refused."""

from enum import StrEnum

from app.domain.text import to_translate


class Status(StrEnum):
    #: received or edited, for a moderator to read
    WAITING = "waiting"
    #: one moderator would refuse it; a second one has to agree
    SECOND = "second"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    #: two years old: its words and what was said of the person are gone
    EXPIRED = "expired"


class Verdict(StrEnum):
    PUBLISH = "publish"
    REFUSE = "refuse"


class Reason(StrEnum):
    """The only reasons for which one is refused. That it is negative, or positive, is none of them."""

    NAMES_SOMEONE = "names-someone"
    NOT_ABOUT_THIS_PLACE = "not-about-this-place"
    NOT_AN_EXPERIENCE = "not-an-experience"
    ABUSIVE = "abusive"
    THREAT = "threat"
    ADVERT = "advert"
    COPY = "copy"
    NOT_GENUINE = "not-genuine"
    UNLAWFUL = "unlawful"


REASONS: dict[Reason, str] = {
    Reason.NAMES_SOMEONE: to_translate("It shows who somebody is, and leaving that out would leave nothing."),
    Reason.NOT_ABOUT_THIS_PLACE: to_translate("It is about another place."),
    Reason.NOT_AN_EXPERIENCE: to_translate("It does not tell of care that someone had here."),
    Reason.ABUSIVE: to_translate("It insults people for who they are."),
    Reason.THREAT: to_translate("It threatens someone."),
    Reason.ADVERT: to_translate("It advertises something."),
    Reason.COPY: to_translate("We have it already, word for word."),
    Reason.NOT_GENUINE: to_translate("It was not written by someone who knows the care here, or it was paid for."),
    Reason.UNLAWFUL: to_translate("We may not publish it by law."),
}


class Event(StrEnum):
    """A row of a place's ledger. None of them says what somebody answered."""

    RECEIVED = "received"
    PUBLISHED = "published"
    EDITED = "edited"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    REPLIED = "replied"
    CHALLENGED = "challenged"
    #: as after a challenge, but by ourselves
    REOPENED = "reopened"
    CHALLENGE_ENDED = "challenge-ended"
    PUT_RIGHT = "put-right"


class Outcome(StrEnum):
    """How a review ended. Until then nothing changes on the page."""

    STAYS = "stays"
    SHORTENED = "shortened"
    REMOVED = "removed"


OUTCOMES: dict[Outcome, str] = {
    Outcome.STAYS: to_translate("It stays as it is."),
    Outcome.SHORTENED: to_translate("We took out what could show who somebody is."),
    Outcome.REMOVED: to_translate("We took it down."),
}
