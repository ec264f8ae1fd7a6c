"""The code in the letter to a place that somebody claims."""

import hmac
import secrets
from hashlib import sha256

#: no letter that looks or sounds like another one, and no vowel: none of them makes a word
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
#: 20 to the power of 10 is 43 bits, for five tries
LENGTH, GROUP = 10, 5
MOST_TRIES = 5
VALID_DAYS = 42


def new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def shown(code: str) -> str:
    """As the letter prints it: "BCDFG-HJKLM"."""
    return f"{code[:GROUP]}-{code[GROUP:]}"


def plain(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def hashed(code: str, *, key: bytes, claim_id: int) -> str:
    """With a key that does not stand in the database, so that who reads that alone cannot try codes."""
    return hmac.new(key, f"{claim_id}:{plain(code)}".encode(), sha256).hexdigest()
