"""What people do here: each act and its line of the audit in one transaction."""

from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.models import Account
from app.accounts.moments import utc_now
from app.domain.entries import codes
from app.domain.entries.content import Content
from app.domain.entries.problems import NOT_SAVED, Problem
from app.domain.entries.states import What
from app.domain.entries.verdicts import Verdict
from app.entries import actions, claiming
from app.entries.claiming import Typed
from app.entries.models import Claim
from app.manage.telling import tell_of_what_they_sent, tell_what_was_decided
from app.web.clock import today
from app.web.database import NotSavedError, writing
from app.web.keys import derived

#: keys are made for one purpose each
CODE_KEY = "claim-code"


def claim(place_id: int, by: int) -> None:
    with writing() as session:
        made = claiming.ask(session, place_id=place_id, by=by, at=utc_now())
        record(session, by=by, act=Act.PLACE_CLAIMED, what=f"place {made.place.ref}", detail=f"claim {made.id}")


def ask_again(claim_id: int, by: int) -> None:
    with writing() as session:
        made = claiming.ask_again(session, claim_id=claim_id, at=utc_now())
        record(session, by=by, act=Act.PLACE_CLAIMED, what=f"place {made.place.ref}", detail=f"claim {made.id} again")


def type_code(claim_id: int, code: str, by: int) -> Typed:
    """No letter at all is no try."""
    if not codes.plain(code):
        return Typed.WRONG
    with writing() as session:
        key = derived(CODE_KEY)
        found = claiming.type_code(session, claim_id=claim_id, code=code, key=key, at=utc_now())
        record(session, by=by, act=Act.CODE_TYPED, what=f"claim {claim_id}", detail=found.value)
        return found


def print_letter(claim_id: int, by: int) -> tuple[Claim, str, str]:
    """The claim, the code and the account's e-mail address: the letter says who asks."""
    with writing() as session:
        made, code = claiming.issue_code(session, claim_id=claim_id, key=derived(CODE_KEY), at=utc_now())
        record(session, by=by, act=Act.CODE_SENT, what=f"place {made.place.ref}", detail=f"claim {made.id}")
        account = session.get(Account, made.account_id)
        return made, code, account.email if account else ""


def decide_claim(claim_id: int, verdict: str, note: str, by: int) -> None:
    with writing() as session:
        if verdict == "end":
            done, act = claiming.end_claim(session, claim_id=claim_id, note=note, by=by, at=utc_now()), Act.CLAIM_ENDED
        else:
            approve = verdict == "approve"
            act = Act.CLAIM_APPROVED if approve else Act.CLAIM_REFUSED
            done = claiming.decide_claim(session, claim_id=claim_id, approve=approve, note=note, by=by, at=utc_now())
        tell_what_was_decided(session, done)
        detail = f"claim {done.id}, account {done.account_id}"
        record(session, by=by, act=act, what=f"place {done.place.ref}", detail=detail)


def save(place_id: int, ref: str, content: Content, *, send: bool, by: int) -> tuple[Problem, ...]:
    """Why nothing was saved, or nothing."""
    try:
        with writing() as session:
            made = actions.save(session, place_id=place_id, content=content, send=send, by=by, at=utc_now())
            if send:
                record(session, by=by, act=Act.ENTRY_SENT, what=f"place {ref}", detail=f"version {made.id}")
    except NotSavedError:
        return (Problem("send", NOT_SAVED),)
    return ()


def confirm(place_id: int, ref: str, by: int) -> None:
    with writing() as session:
        actions.confirm(session, place_id=place_id, on=today())
        record(session, by=by, act=Act.ENTRY_CONFIRMED, what=f"place {ref}")


def decide_version(version_id: int, verdict: Verdict, by: int) -> None:
    with writing() as session:
        done = actions.decide_version(session, version_id=version_id, verdict=verdict, by=by, at=utc_now())
        tell_of_what_they_sent(session, What.TEXT, done)
        act = Act.ENTRY_REFUSED if verdict.why else Act.ENTRY_APPROVED
        record(session, by=by, act=act, what=f"place {done.place.ref}", detail=f"version {done.id}")
