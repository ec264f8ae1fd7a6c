"""Each page of the corner is refused to everybody whose it is not: visitors, other roles, and other providers."""

import pytest
from sqlalchemy import select

from app.entries.models import Media
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import OTHER, OWN, Corner, a_picture

OF_PROVIDERS = [
    ("GET", "/manage"),
    ("GET", f"/manage/claim/{OWN}"),
    ("POST", f"/manage/claim/{OWN}"),
    ("GET", "/manage/fees.csv"),
    ("GET", "/manage/numbers.csv"),
]
OF_THE_PLACE = [
    ("GET", f"/manage/{OWN}"),
    ("POST", f"/manage/{OWN}/confirm"),
    ("GET", f"/manage/{OWN}/entry"),
    ("POST", f"/manage/{OWN}/entry"),
    ("GET", f"/manage/{OWN}/fees"),
    ("POST", f"/manage/{OWN}/fees"),
    ("GET", f"/manage/{OWN}/numbers"),
    ("POST", f"/manage/{OWN}/numbers"),
    ("GET", f"/manage/{OWN}/pictures"),
    ("POST", f"/manage/{OWN}/pictures"),
    ("GET", f"/manage/{OWN}/pictures/1"),
    ("POST", f"/manage/{OWN}/pictures/1/remove"),
    ("GET", f"/manage/{OWN}/film"),
    ("POST", f"/manage/{OWN}/film"),
    ("GET", f"/manage/{OWN}/film/show"),
    ("POST", f"/manage/{OWN}/film/remove"),
    ("GET", f"/manage/{OWN}/feedback"),
    ("POST", f"/manage/{OWN}/feedback/abc/reply"),
    ("POST", f"/manage/{OWN}/feedback/abc/review"),
]
OF_MODERATORS = [
    ("GET", "/manage/approvals"),
    ("GET", "/manage/approvals/entry/1"),
    ("POST", "/manage/approvals/entry/1"),
    ("GET", "/manage/approvals/picture/1"),
    ("POST", "/manage/approvals/picture/1"),
    ("GET", "/manage/approvals/film/1"),
    ("POST", "/manage/approvals/film/1"),
    ("GET", "/manage/approvals/film/1/show"),
]
OF_ADMINISTRATORS = [
    ("GET", "/manage/claims"),
    ("POST", "/manage/claims/1/letter"),
    ("POST", "/manage/claims/1/decide"),
]
EVERY = {
    "provider": [*OF_PROVIDERS, *OF_THE_PLACE],
    "moderator": OF_MODERATORS,
    "administrator": OF_ADMINISTRATORS,
}


def status(corner: Corner, who: str, method: str, address: str) -> int:
    answer = corner.get(who, address) if method == "GET" else corner.post(who, address)
    return answer.status_code


@pytest.mark.parametrize("owner", EVERY)
def test_pages_of_one_role_are_not_there_for_the_others(corner: Corner, owner: str) -> None:
    others = [name for name in EVERY if name != owner]
    found = {(who, *page) for who in others for page in EVERY[owner] if status(corner, who, *page) != 404}
    assert not found


def test_visitors_are_asked_to_sign_in(corner: Corner) -> None:
    visitor = corner.app.test_client()
    pages = [page for some in EVERY.values() for page in some]
    answers = {page: visitor.open(page[1], method=page[0]) for page in pages}
    let_in = {page for page, answer in answers.items() if answer.status_code in (200, 404)}
    assert not let_in
    assert all("/account/" in answer.location for answer in answers.values() if answer.status_code == 302)


def test_a_place_of_another_provider_is_not_there(corner: Corner) -> None:
    found = {page for page in OF_THE_PLACE if status(corner, "stranger", *page) != 404}
    assert not found


def test_no_number_in_ones_own_address_reaches_a_picture_of_another_place(corner: Corner) -> None:
    corner.post("stranger", f"/manage/{OTHER}/pictures", picture=(a_picture(), "hens.jpg"), alt="Hens")
    with writing_to(corner.app) as session:
        id_ = session.scalars(select(Media.id)).one()
    assert corner.get("stranger", f"/manage/{OTHER}/pictures/{id_}").status_code == 200
    assert corner.get("provider", f"/manage/{OWN}/pictures/{id_}").status_code == 404
    removed = corner.post("provider", f"/manage/{OWN}/pictures/{id_}/remove", ref=OTHER, place=OTHER)
    assert removed.status_code == 404
    assert corner.get("stranger", f"/manage/{OTHER}/pictures/{id_}").status_code == 200


def test_every_page_of_the_room_is_tried_here(corner: Corner) -> None:
    tried = {
        (method, corner.app.url_map.bind("x").match(address, method)[0])
        for some in EVERY.values()
        for method, address in some
    }
    rules = [rule for rule in corner.app.url_map.iter_rules() if rule.endpoint.startswith("manage.")]
    asked = {(method, rule.endpoint) for rule in rules for method in (rule.methods or set()) & {"GET", "POST"}}
    assert asked - tried == {("GET", f"manage.{name}") for name in ("media", "poster", "film_file")}


@pytest.mark.parametrize("page", [f"/manage/{OWN}/confirm", f"/manage/{OWN}/entry", f"/manage/claim/{OWN}"])
def test_a_form_without_our_token_does_nothing(corner: Corner, page: str) -> None:
    assert corner.clients["provider"].post(page, data={"description": "x", "send": "1"}).status_code == 400


@pytest.mark.parametrize(
    ("who", "address"), [("moderator", "/manage/approvals/entry"), ("administrator", "/account/people")]
)
def test_a_number_that_no_table_holds_is_no_page(corner: Corner, who: str, address: str) -> None:
    assert corner.get(who, f"{address}/99999999999999999999").status_code == 404


def test_nobody_approves_what_they_wrote_themselves(corner: Corner) -> None:
    from app.accounts.roles import Role
    from tests.integration.manage.ground import give
    from tests.integration.manage.test_entries import newest

    corner.person("both", Role.PROVIDER, Role.MODERATOR)
    give(corner, "both", OWN)
    corner.post("both", f"/manage/{OWN}/entry", description="We keep hens.", send="1")
    answer = corner.post("both", f"/manage/approvals/entry/{newest(corner)}", verdict="approve")
    assert answer.location.endswith("late=1")
