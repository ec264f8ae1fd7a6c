"""What a page carries from question to question: closed with a key of the site, so that nobody reads it in a page's
source, in a browser's memory or in a copy of the request, and nobody alters it."""

import os
import re
import secrets
from pathlib import Path
from typing import cast
from zlib import compress, decompress

import orjson
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from flask import Flask, current_app

from app.asking.flow import Progress
from app.config import Settings

#: a person may sleep over it
KEPT_SECONDS = 24 * 3600
#: on a computer that others use too
KEPT_SECONDS_SHARED = 15 * 60
#: Fernet itself passes over what is no letter of base64, and over a second key that no comma parts from the first
KEY = re.compile(r"[A-Za-z0-9_-]{43}=")


class UnreadableError(ValueError):
    """Too old, cut short, or closed with a key that is gone: the person has to begin again."""


class SealKeyError(ValueError):
    """Stops the start. Says where the key stands, and never what it is."""


class Seal:
    """The first key closes; each of them opens, so that a key can be replaced while people are halfway."""

    def __init__(self, *keys: str) -> None:
        self._box = MultiFernet([Fernet(key) for key in keys])

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


def init_app(app: Flask, settings: Settings) -> None:
    app.extensions["seal"] = _seal(settings)


def current_seal() -> Seal:
    return cast(Seal, current_app.extensions["seal"])


def _seal(settings: Settings) -> Seal:
    keys = [key.strip() for key in _keys(settings)]
    if all(KEY.fullmatch(key) for key in keys):
        return Seal(*keys)
    if settings.seal_keys:
        raise SealKeyError("CARE_SEAL_KEYS: each key is 32 bytes in URL-safe base64, with a comma between two keys.")
    raise SealKeyError(f"{settings.var_dir / 'seal.key'} holds no key. Delete it: the site then makes a new one.")


def _keys(settings: Settings) -> list[str]:
    """Several machines need one key, from the environment; one alone makes its own, and keeps it over a restart."""
    if settings.seal_keys:
        return settings.seal_keys.get_secret_value().split(",")
    path = settings.var_dir / "seal.key"
    if not path.exists():
        _write_once(path, Fernet.generate_key())
    return [path.read_text(encoding="ascii", errors="replace")]


def _write_once(path: Path, key: bytes) -> None:
    """Whole or not at all, and readable by the site alone; of two that start at once, the first one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(key)
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
