"""How often one may ask what costs work or guards a secret. Nobody's internet address is kept: askers are told apart
by a hash with a salt that is made anew at each start and is never written down."""

import logging
import re
import secrets
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address

from flask import Flask, Response, request
from flask_limiter import Limiter

from app.config import Settings

_SALT = secrets.token_bytes(16)

#: "203.0.113.7:443" and "[2001:db8::7]:443", and no bare address of IPv6
_PORT = re.compile(r"((?:\.\d+)|\]):\d+$")

#: per asker and worker, or per asker where the workers share a storage
API = "60 per minute"
WRONG_PASSWORDS = "20 per minute"


def who_asks() -> str:
    return blake2b(line_of(request.remote_addr or ""), key=_SALT, digest_size=12).hexdigest()


def line_of(address: str) -> bytes:
    """One line to the internet has all addresses of IPv6 with the same first 56 bits (RFC 6177), and may ask from a new
    one each time. Some proxies write the port behind the address, and that is another one each time too."""
    try:
        known = ip_address(_PORT.sub(r"\1", address).strip("[]"))
    except ValueError:
        return address.encode()
    if isinstance(known, IPv6Address) and not known.ipv4_mapped:
        return known.packed[:7]
    return known.packed[-4:]


limiter = Limiter(key_func=who_asks, headers_enabled=True)


def init_app(app: Flask, settings: Settings) -> None:
    app.config["RATELIMIT_STORAGE_URI"] = settings.limits_url.get_secret_value()
    # It would write down who asked too often, and where.
    logging.getLogger("flask-limiter").disabled = True
    limiter.init_app(app)


def was_refused(response: Response) -> bool:
    return response.status_code == 401
