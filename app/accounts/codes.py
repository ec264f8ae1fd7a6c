"""Codes of an app (TOTP), and the ones for the day when the telephone is lost."""

import secrets
from hashlib import sha256
from typing import Any

from flask_security import MfRecoveryCodesUtil, Totp
from sqlalchemy import or_, select, update

from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.models import Account
from app.web.database import writing

RECOVERY_CODES = 10
#: of RFC 4648: no digit that looks like a letter
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
GROUPS, GROUP = 4, 4


class AppCodes(Totp):
    """The first of the secrets closes, each of them opens; a code works once."""

    def __init__(self, secrets: dict[str, str], issuer: str) -> None:
        super().__init__(secrets, issuer)
        self._totp.wallet.default_tag = next(iter(secrets))

    def verify_totp(self, token: str, totp_secret: str, user: Any, window: int = 0) -> bool:
        try:
            match = self._totp.verify(token, totp_secret, window=window, last_counter=user.tf_last_counter)
        except ValueError:
            return False
        return _is_first_use(user.id, match.counter)

    def generate_qrcode(self, username: str, totp: str) -> str:
        """What the picture says; the template draws it, as the site's policy allows no picture from `data:`."""
        return self.get_totp_uri(username, totp)


def _is_first_use(account_id: int, counter: int) -> bool:
    """Decided by the database: of two requests with one code only one gets in."""
    with writing() as session:
        unused = or_(Account.tf_last_counter.is_(None), Account.tf_last_counter < counter)
        used = update(Account).where(Account.id == account_id, unused).values(tf_last_counter=counter)
        return session.scalar(used.returning(Account.id)) is not None


class RecoveryCodes(MfRecoveryCodesUtil):
    """Shown once, kept as hashes: 80 random bits need no salt. Each works once."""

    def create_recovery_codes(self, user: Any) -> list[str]:
        codes = [_make_code() for _ in range(RECOVERY_CODES)]
        with writing() as session:
            made = update(Account).where(Account.id == user.id)
            session.execute(made.values(mf_recovery_codes=[_hashed(code) for code in codes]))
            record(session, by=user.id, act=Act.RECOVERY_CODES_MADE, what=f"account {user.id}")
        return codes

    def get_recovery_codes(self, user: Any) -> list[str]:
        return []

    def check_recovery_code(self, user: Any, code: str) -> bool:
        """And uses it up, in the same transaction."""
        with writing() as session:
            account = session.scalar(select(Account).where(Account.id == user.id).with_for_update())
            hashes = list((account and account.mf_recovery_codes) or [])
            if account is None or _hashed(code) not in hashes:
                return False
            account.mf_recovery_codes = [each for each in hashes if each != _hashed(code)]
            record(session, by=user.id, act=Act.RECOVERY_CODE_USED, what=f"account {user.id}")
            return True

    def delete_recovery_code(self, user: Any, code: str) -> bool:
        return True


def _make_code() -> str:
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))
    return "-".join(groups)


def _hashed(code: str) -> str:
    """However somebody types it: with hyphens, spaces, capitals or without."""
    plain = "".join(letter for letter in code.lower() if letter in LETTERS)
    return sha256(plain.encode()).hexdigest()
