"""What a page carries from question to question: closed with a key of the site, so that nobody reads it in a page's
source, in a browser's memory or in a copy of the request, and nobody alters it."""

from zlib import compress, decompress

import orjson
from cryptography.fernet import InvalidToken, MultiFernet

from app.asking.flow import Progress
from app.web.keys import current_box

#: a person may sleep over it
KEPT_SECONDS = 24 * 3600
#: on a computer that others use too
KEPT_SECONDS_SHARED = 15 * 60


class UnreadableError(ValueError):
    """Too old, cut short, or closed with a key that is gone: the person has to begin again."""


class Seal:
    def __init__(self, box: MultiFernet) -> None:
        self._box = box

    def close(self, progress: Progress) -> str:
        held = orjson.dumps({"flow": progress.flow, "answers": dict(progress.answers)})
        return self._box.encrypt(compress(held)).decode()

    def open(self, sealed: str) -> Progress:
        try:
            progress = Progress(**orjson.loads(decompress(self._box.decrypt(sealed, ttl=KEPT_SECONDS))))
            if progress.is_shared:
                self._box.decrypt(sealed, ttl=KEPT_SECONDS_SHARED)
        except (InvalidToken, ValueError, TypeError) as error:  # the last: what a former version of the site closed
            raise UnreadableError from error
        return progress


def current_seal() -> Seal:
    return Seal(current_box())
