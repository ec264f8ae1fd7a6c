"""Looks for viruses in what people upload, where whoever runs the site has a scanner (clamd)."""

from io import BytesIO
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import clamd

#: a scanner that does not answer must not hold a worker for long
SECONDS = 20


class NotScannedError(Exception):
    """There should be a scanner, and it did not answer: what it did not see is not taken."""


def is_clean(body: bytes | BinaryIO, address: str) -> bool:
    """True without an address: then nothing is scanned."""
    if not address:
        return True
    try:
        answer = _scanner(address).instream(BytesIO(body) if isinstance(body, bytes) else body)
    except (clamd.ClamdError, OSError, ValueError) as error:
        raise NotScannedError from error
    verdict = (answer or {}).get("stream", ("ERROR",))[0]
    if verdict not in ("OK", "FOUND"):
        raise NotScannedError
    return bool(verdict == "OK")


def _scanner(address: str) -> Any:
    parts = urlsplit(address)
    if parts.scheme == "unix":
        return clamd.ClamdUnixSocket(path=parts.path, timeout=SECONDS)
    return clamd.ClamdNetworkSocket(host=parts.hostname or "127.0.0.1", port=parts.port or 3310, timeout=SECONDS)
