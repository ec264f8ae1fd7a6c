"""What happens once a person sends: everything is written, or nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.collector.draft import Draft
from app.collector.guards import TooManyError, burst_in, is_proof, may_send
from app.collector.places import About
from app.db import forget_old_pages
from app.domain.feedback import receipts
from app.domain.feedback.flags import Context, Flag, flags
from app.domain.feedback.question import Channel
from app.domain.feedback.said import Said
from app.feedback import actions
from app.feedback.guarding import list_texts_to_compare, note_arrival
from app.feedback.moments import day_of, stored
from app.web.clock import now
from app.web.database import current_engine, current_session, writing
from app.web.keys import derived
from app.web.languages import current
from app.web.networks import network_of
from app.web.waits import weeks_waited_today

COMPARED_WITHIN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sent:
    """`is_new` is false where the same form was sent before: then what it said the first time stands."""

    code: str
    is_new: bool
    #: half of the others waited less; none where too few were decided
    weeks_waited: int | None


def receipt_of(draft: Draft) -> str:
    return receipts.code(derived("receipt"), draft.form_key)


def send(draft: Draft, said: Said, about: About, proof: str) -> Sent:
    at, code = now(), receipt_of(draft)
    on = day_of(at)
    receipt_hash, found = receipts.hash_of(code), flags_of(said, about, at)
    with writing() as session:
        network = network_of(session, on)
        has_room = may_send(session, network, on, has_proof=is_proof(draft.form_key, proof))
        received = actions.receive(
            session,
            place_id=about.id,
            said=said,
            form_key=draft.form_key,
            receipt_hash=receipt_hash,
            channel=Channel(draft.channel),
            language=current().code,
            network=network,
            at=at,
            flags=(*found, *burst_in(session, network, on, about.id)),
        )
        if received.is_new and not has_room:
            raise TooManyError
    # once nobody waits for this writer any more: the first of a day counts what was decided everywhere
    return Sent(code, received.is_new, weeks_waited_today())


def send_edit(draft: Draft, said: Said, about: About, proof: str) -> None:
    """An edit counts like a feedback: each is read by a person, and leaves a row in the ledger for good."""
    at = now()
    on, found = day_of(at), flags_of(said, about, at, draft.receipt)
    with writing() as session:
        network = network_of(session, on)
        if not may_send(session, network, on, has_proof=is_proof(draft.form_key, proof)):
            raise TooManyError
        note_arrival(session, network, about.id, on, stored(at))
        actions.edit(session, receipt_hash=draft.receipt, said=said, flags=found, at=at)
    clear_up()


def clear_up() -> None:
    """What was changed or taken back stands in no file any more. What we read ourselves would hold that up."""
    current_session().rollback()
    forget_old_pages(current_engine())


def flags_of(said: Said, about: About, at: datetime, receipt: str = "") -> tuple[Flag, ...]:
    """Looked for before anybody else has to wait: nobody writes meanwhile to what is only read."""
    earlier = tuple(list_texts_to_compare(current_session(), about.id, stored(at) - COMPARED_WITHIN, receipt))
    context = Context(place_name=about.name, town=about.town, is_hospital=about.is_hospital, earlier=earlier)
    return flags(said.text, context=context)
