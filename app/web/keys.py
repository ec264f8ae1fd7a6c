"""The site's secret keys: each closes what only the site may open again, or signs what only it may have written.

From the environment, else made once and kept in `var/`: several machines that serve one site need the same.
"""

import os
import re
import secrets
from pathlib import Path
from typing import cast

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from flask import Flask, current_app

from app.config import Settings

#: Fernet itself passes over what is no letter of base64, and over a second key that no comma parts from the first
KEY = re.compile(r"[A-Za-z0-9_-]{43}=")


class SealKeyError(ValueError):
    """Stops the start. Says where the key stands, and never what it is."""


def init_app(app: Flask, settings: Settings) -> None:
    keys = _checked(settings)
    app.extensions["keys"] = keys
    app.extensions["box"] = box_of(*keys)


def current_box() -> MultiFernet:
    """The first key closes; each of them opens, so that a key can be replaced while people are halfway."""
    return cast(MultiFernet, current_app.extensions["box"])


def box_of(*keys: str) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def derived(purpose: str, app: Flask | None = None) -> bytes:
    """32 bytes of the newest key for one purpose; from one such key no other one can be told (RFC 5869)."""
    return each_derived(purpose, app)[0]


def each_derived(purpose: str, app: Flask | None = None) -> list[bytes]:
    """Of every key, newest first: what an older one signed or closed still counts."""
    keys: list[str] = (app or current_app).extensions["keys"]
    return [HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(key.encode()) for key in keys]


def _checked(settings: Settings) -> list[str]:
    keys = [key.strip() for key in _keys(settings)]
    if all(KEY.fullmatch(key) for key in keys):
        return keys
    if settings.seal_keys:
        raise SealKeyError("CARE_SEAL_KEYS: each key is 32 bytes in URL-safe base64, with a comma between two keys.")
    raise SealKeyError(f"{settings.var_dir / 'seal.key'} holds no key. Delete it: the site then makes a new one.")


def _keys(settings: Settings) -> list[str]:
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
