"""Claims, for who makes them and for who decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.entries import codes
from app.domain.entries.states import CLAIMS, ClaimStatus
from app.domain.uk_time import uk_day
from app.entries.claiming import MOST_OF_A_PLACE, MOST_OF_AN_ACCOUNT, OVER, Typed
from app.entries.models import Claim
from app.providers.models import Place
from app.web.i18n import gettext as _
from app.web.words import in_words, phone_in_groups


@dataclass(frozen=True, slots=True)
class ClaimLine:
    id: int
    ref: str
    name: str
    town: str
    status: str
    note: str
    #: approved, and the organisation of that day still runs the place
    is_own: bool


@dataclass(frozen=True, slots=True)
class MyPlaces:
    own: tuple[ClaimLine, ...]
    others: tuple[ClaimLine, ...]
    #: what was looked for, and found nowhere
    not_found: str

    @classmethod
    def of(cls, claims: Sequence[Claim], typed: str) -> "MyPlaces":
        lines = [_line(claim) for claim in claims]
        own = tuple(line for line in lines if line.is_own)
        return cls(own, tuple(line for line in lines if not line.is_own), typed[:80])


def _line(claim: Claim) -> ClaimLine:
    is_sold = sold(claim)
    status = _("Another organisation runs this place now. Claim it again.") if is_sold else _(CLAIMS[_status(claim)])
    is_own = not is_sold and claim.status == ClaimStatus.APPROVED
    place = claim.place
    return ClaimLine(claim.id, place.ref, place.name, place.town or "", status, claim.note or "", is_own)


def sold(claim: Claim) -> bool:
    return claim.place.organisation_id != claim.organisation_id or claim.place.merged_into_id is not None


def _status(claim: Claim) -> ClaimStatus:
    return ClaimStatus(claim.status)


@dataclass(frozen=True, slots=True)
class ClaimPage:
    ref: str
    name: str
    organisation: str
    address: tuple[str, ...]
    #: may be asked for: none yet, or one that is over
    is_open: bool
    has_letter: bool
    is_own: bool
    status: str
    note: str
    problem: str
    #: as it was typed, to compare it with the letter
    code: str
    #: why no letter was asked for
    refusal: str

    @classmethod
    def of(
        cls, place: Place, claim: Claim | None, typed: Typed | None, code: str = "", *, is_full: bool = False
    ) -> "ClaimPage":
        status = _status(claim) if claim else None
        return cls(
            ref=place.ref,
            name=place.name,
            organisation=place.organisation.name,
            address=posted_to(place),
            is_open=status is None or status in OVER,
            has_letter=status is ClaimStatus.SENT,
            is_own=status is ClaimStatus.APPROVED,
            status=_(CLAIMS[status]) if status else "",
            note=(claim.note or "") if claim else "",
            problem=_problem(typed, code),
            code=code[:20],
            refusal=_too_many() if is_full else "",
        )


def _too_many() -> str:
    return _(
        "We did not ask for a letter. You have %(most)s claims that wait, or %(others)s people have claimed this "
        "place. Wait until we have decided about some of them, then try again.",
        most=MOST_OF_AN_ACCOUNT,
        others=MOST_OF_A_PLACE,
    )


def _problem(typed: Typed | None, code: str) -> str:
    if typed is Typed.WRONG and not codes.plain(code):
        return _("Type the code that stands in the letter.")
    if typed is Typed.WRONG:
        return _("This is not the code in our newest letter. Look at each letter of it.")
    return _("This code works no more. Ask for another letter.") if typed is Typed.SPENT else ""


def posted_to(place: Place) -> tuple[str, ...]:
    """The address on the regulator's list, and no other."""
    parts = [*(place.address or "").split(","), place.town or "", place.county or "", place.postcode or ""]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


@dataclass(frozen=True, slots=True)
class HandledLine:
    id: int
    name: str
    ref: str
    organisation: str
    account: str
    phone: str
    asked_on: str
    status: str
    is_sold: bool
    may_print: bool
    may_approve: bool
    may_refuse: bool
    may_end: bool


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    lines: tuple[HandledLine, ...]
    was_late: bool
    valid_days: int

    @classmethod
    def of(cls, claims: Sequence[Claim], *, was_late: bool) -> "ClaimsPage":
        return cls(tuple(_handled(claim) for claim in claims), was_late, codes.VALID_DAYS)


def _handled(claim: Claim) -> HandledLine:
    status, is_sold = _status(claim), sold(claim)
    return HandledLine(
        id=claim.id,
        name=claim.place.name,
        ref=claim.place.ref,
        organisation=claim.organisation.name,
        account=str(claim.account_id),
        phone=phone_in_groups(claim.place.phone or ""),
        asked_on=in_words(uk_day(claim.asked_at)),
        status=_handled_status(claim),
        is_sold=is_sold,
        may_print=not is_sold and status in (ClaimStatus.ASKED, ClaimStatus.SENT),
        may_approve=not is_sold and status is ClaimStatus.CONFIRMED,
        may_refuse=not is_sold and status in (ClaimStatus.ASKED, ClaimStatus.SENT, ClaimStatus.CONFIRMED),
        may_end=not is_sold and status is ClaimStatus.APPROVED,
    )


def _handled_status(claim: Claim) -> str:
    if sold(claim):
        return _("Another organisation runs this place now. This claim is worth nothing.")
    return {
        ClaimStatus.ASKED: _("Waits for a letter"),
        ClaimStatus.SENT: _("A letter was printed"),
        ClaimStatus.CONFIRMED: _("The code came back. Decide."),
        ClaimStatus.APPROVED: _("Speaks for this place"),
        ClaimStatus.REFUSED: _("Refused"),
        ClaimStatus.ENDED: _("Ended"),
    }[_status(claim)]
