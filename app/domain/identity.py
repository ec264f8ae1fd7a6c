"""Ids that we give: a place's permanent reference, and an organisation's where its publisher gives none."""

from collections.abc import Container
from hashlib import blake2b, sha256

from app.domain.text import key

#: digits and small letters without i, l, o and u, which people misread (Crockford)
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
SHORTEST, LONGEST = 8, 12
#: begins the id of an organisation of which the source gives nothing but the name
BY_NAME = "name:"


def place_ref(regulator: str, regulator_id: str, taken: Container[str] = ()) -> str:
    """From the id of the place's first registration, so that a database built anew gives the same addresses;
    longer where another place has it already."""
    bits = int.from_bytes(sha256(f"{regulator}:{regulator_id}".encode()).digest())
    letters = "".join(ALPHABET[bits >> shift & 31] for shift in range(251, 251 - 5 * LONGEST, -5))
    return next(ref for length in range(SHORTEST, LONGEST + 1) if (ref := letters[:length]) not in taken)


def unnamed(regulator_id: str) -> str:
    """What an organisation is called as long as nobody says its name: never in place of a name that is known."""
    return f"Provider {regulator_id}"


def id_by_name(name: str) -> str:
    """For an organisation known by name alone; two spellings of one name share it."""
    return BY_NAME + blake2b(key(name).encode(), digest_size=7).hexdigest()
