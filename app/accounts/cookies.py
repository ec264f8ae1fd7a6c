"""The one cookie of this site: for who is signed in, and nowhere else. A visitor's page neither sets nor reads one, so
that it is the same page for all."""

from flask import Flask, Request, Response, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin

#: the first part of addresses whose pages know who asks
ROOMS = ("/account", "/moderate", "/manage")


def knows_who_asks(path: str) -> bool:
    return any(path == room or path.startswith(f"{room}/") for room in ROOMS)


class RoomCookies(SecureCookieSessionInterface):
    """Elsewhere libraries find an empty session, and whatever they put into it is gone."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        return super().open_session(app, request) if knows_who_asks(request.path) else SecureCookieSession()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if knows_who_asks(request.path):
            super().save_session(app, session, response)
