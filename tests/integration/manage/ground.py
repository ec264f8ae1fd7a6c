"""Two homes of two organisations in a known district, and people of each role in browsers of their own."""

from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image

from app.accounts.roles import Role
from app.areas.models import PostcodePart
from app.domain.entries.states import ClaimStatus
from app.entries.models import Claim
from app.providers.models import Organisation, Place, Registration
from tests.fixtures.accounts import make_account, post, sign_in_as, writing_to
from tests.integration.ground import add_council, add_district

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

AT = datetime(2026, 11, 2, 12, 0)  # noqa: DTZ001 – as the tables hold it
OWN, OTHER = "own", "other"


@dataclass
class Corner:
    app: "Flask"
    places: dict[str, int] = field(default_factory=dict)
    clients: dict[str, "FlaskClient"] = field(default_factory=dict)
    accounts: dict[str, int] = field(default_factory=dict)

    def person(self, name: str, *roles: Role) -> "FlaskClient":
        self.accounts[name] = make_account(self.app, *roles, email=f"{name}@example.org")
        self.clients[name] = self.app.test_client()
        sign_in_as(self.clients[name], self.accounts[name])
        return self.clients[name]

    def get(self, who: str, address: str) -> "TestResponse":
        return self.clients[who].get(address)

    def post(self, who: str, path: str, /, **data: Any) -> "TestResponse":
        return post(self.clients[who], path, data)

    def text(self, who: str, address: str) -> str:
        answer = self.get(who, address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return answer.text

    def sell(self, ref: str) -> None:
        """As an import would: the registration passes to another organisation."""
        with writing_to(self.app) as session:
            buyer = Organisation(regulator_id="1-300", name="Buyer Ltd")
            session.add(buyer)
            session.flush()
            session.get_one(Place, self.places[ref]).organisation_id = buyer.id


def make_corner(app: "Flask") -> Corner:
    corner = Corner(app)
    with writing_to(app) as session:
        leeds = add_council(session, "E08000035", "Leeds City Council", "Leeds")
        district = add_district(session, leeds)
        for code in ("LS8", "LS9"):
            session.add(PostcodePart(code=code, latitude=53.8, longitude=-1.5, district_id=district.id, postcodes=9))
        for number, ref in enumerate((OWN, OTHER), 1):
            corner.places[ref] = _place(session, number, ref, leeds.id)
    corner.person("provider", Role.PROVIDER)
    corner.person("stranger", Role.PROVIDER)
    corner.person("moderator", Role.MODERATOR)
    corner.person("administrator", Role.ADMINISTRATOR)
    give(corner, "provider", OWN)
    give(corner, "stranger", OTHER)
    return corner


def _place(session: Any, number: int, ref: str, council_id: int) -> int:
    runner = Organisation(regulator_id=f"1-20{number}", name=f"Runner {number} Ltd")
    session.add(runner)
    session.flush()
    place = Place(
        ref=ref,
        name=f"{ref.title()} House",
        address=f"{number} High Street, Leeds",
        town="Leeds",
        postcode="LS8 1AB",
        phone="01134960000",
        council_id=council_id,
        organisation_id=runner.id,
        services=0,
        bands=0,
        activities=0,
        rating="Good",
        sources={},
    )
    session.add(place)
    session.flush()
    session.add(Registration(regulator_id=f"1-10{number}", place_id=place.id, organisation_id=runner.id))
    return int(place.id)


def is_as_it_was(client: "FlaskClient", page: "TestResponse") -> bool:
    """What the site says to a browser, or to its own memory, that kept this page."""
    again = client.get(page.request.full_path, headers={"If-None-Match": page.headers["ETag"]})
    return again.status_code == 304


def give(corner: Corner, who: str, ref: str) -> None:
    """The claim as it stands once it was approved."""
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[ref])
        claim = Claim(place_id=place.id, organisation_id=place.organisation_id, account_id=corner.accounts[who])
        claim.status, claim.asked_at, claim.tries, claim.decided_at = ClaimStatus.APPROVED, AT, 0, AT
        session.add(claim)


def a_picture(colour: str = "teal") -> BytesIO:
    out = BytesIO()
    Image.new("RGB", (300, 300), colour).save(out, "JPEG")
    out.seek(0)
    return out


def today() -> date:
    return AT.date()
