"""Plain tables: importers make them without Flask. What Flask-Security needs besides is in `user`."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db import Base


class AccountRole(Base):
    """One of `roles.Role` that an account has."""

    __tablename__ = "account_role"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(16), primary_key=True)

    def get_permissions(self) -> set[str]:
        """Flask-Security asks for them; we have roles alone."""
        return set()


class Account(Base):
    """Names of columns that begin with fs_, tf_ and mf_ are Flask-Security's. Moments are in UTC."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: in small letters
    email: Mapped[str] = mapped_column(String(254), unique=True)
    #: argon2; none until the person has chosen one
    password: Mapped[str | None] = mapped_column(String(255))
    #: an administrator can close an account, and open it again
    active: Mapped[bool] = mapped_column(default=True)
    #: changed, it ends all sessions
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    tf_primary_method: Mapped[str | None] = mapped_column(String(16))
    #: sealed: see `codes.AppCodes`
    tf_totp_secret: Mapped[str | None] = mapped_column(Text)
    #: which half minute the last code was of: no code works twice
    tf_last_counter: Mapped[int | None]
    #: hashes; each works once
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(JSON)
    #: of its e-mail: "en", "cy", or none where we do not know yet and write both
    language: Mapped[str | None] = mapped_column(String(8))
    created_at: Mapped[datetime]
    signed_in_at: Mapped[datetime | None]
    #: the day of the last letter that said what waits for them
    digest_on: Mapped[date | None]
    #: to all networks but those that the owner comes from: see `lockout`
    locked_until: Mapped[datetime | None]

    roles: Mapped[list[AccountRole]] = relationship(lazy="selectin", cascade="all, delete-orphan")


class AccountSession(Base):
    """Somebody signed in: the cookie names the row, so that a row that is gone ends what a copied cookie could do."""

    __tablename__ = "account_session"

    #: SHA-256 of what the cookie holds
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    began_at: Mapped[datetime]
    seen_at: Mapped[datetime]


class FormerAddress(Base):
    """For a week after a change: whoever reads mail there may take the account back. The row goes with that."""

    __tablename__ = "former_address"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = mapped_column(String(254))
    #: SHA-256 of what the link holds
    key: Mapped[str] = mapped_column(String(64), unique=True)
    until: Mapped[datetime]


class Audit(Base):
    """Who did what. Ids of accounts are no foreign keys: an account may go, what it did stays."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    #: none: the site itself, or a command of whoever runs it
    by: Mapped[int | None] = mapped_column(index=True)
    #: see `acts.Act`
    act: Mapped[str] = mapped_column(String(32), index=True)
    #: to what: "account 7", "feedback abc123", "place 1-234"
    what: Mapped[str] = mapped_column(String(64), index=True)
    detail: Mapped[str] = mapped_column(Text)


class Outbox(Base):
    """E-mail that waits. A row goes when its letter has gone."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    to: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    queued_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime] = mapped_column(index=True)
    #: what kind of error it was, in one word; never what the server said, which may hold the address
    problem: Mapped[str | None] = mapped_column(String(64))
    given_up_at: Mapped[datetime | None]
