"""What the pages carry in their bodies until a person sends: closed with a key of the site, kept nowhere."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from zlib import compress, decompress
from zlib import error as ZlibError

import orjson
from cryptography.fernet import InvalidToken

from app.domain.feedback.question import Aspect, Channel
from app.web.keys import current_box

ASPECT = "aspect-"
#: what a person fills in, by the names of the form
FIELDS = ("answer", "text", "relation", "month", "under_16", *(f"{ASPECT}{each}" for each in Aspect))
#: a page may lie open for a night
OPEN_SECONDS = 24 * 3600
#: nobody reads the question, answers and looks it over faster than this
QUICKEST_SECONDS = 3


class UnreadableDraftError(ValueError):
    """Cut short, altered, or closed with a key that is gone."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`fields` as typed. `opened_at` in seconds since 1970. `receipt` is the hash of a receipt whose feedback is being
    edited, else empty."""

    ref: str
    name: str
    form_key: str
    opened_at: int
    channel: str
    fields: dict[str, str]
    receipt: str = ""

    def age(self, at: datetime) -> float:
        return at.timestamp() - self.opened_at

    def filled(self, fields: Mapping[str, str]) -> "Draft":
        return replace(self, fields=dict(fields))


def begin(ref: str, name: str, channel: Channel, at: datetime, receipt: str = "") -> Draft:
    return Draft(ref, name, secrets.token_hex(16), int(at.timestamp()), channel.value, {}, receipt)


def typed(form: Mapping[str, str]) -> dict[str, str]:
    return {name: form[name] for name in FIELDS if form.get(name)}


def close(draft: Draft) -> str:
    return current_box().encrypt(compress(orjson.dumps(asdict(draft)))).decode()


def open_draft(sealed: str) -> Draft:
    """Also one that is too old: its words are shown again."""
    try:
        return Draft(**orjson.loads(decompress(current_box().decrypt(sealed))))
    except (InvalidToken, ZlibError, ValueError, TypeError) as error:  # the last: what other pages closed
        raise UnreadableDraftError from error
