"""Who may speak for a place: a letter, a code, a person who decides; and what a sale does to it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from app.accounts.models import Outbox
from app.domain.entries import codes
from app.domain.entries.states import ClaimStatus
from app.entries.claiming import MOST_OF_A_PLACE, MOST_OF_AN_ACCOUNT
from app.entries.models import Claim
from app.providers.models import Place
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import AT, OTHER, OWN, Corner

CLAIM = f"/manage/claim/{OWN}"


def ask(corner: Corner, who: str = "stranger") -> int:
    corner.post(who, CLAIM, do="ask")
    with writing_to(corner.app) as session:
        mine = select(Claim.id).where(Claim.account_id == corner.accounts[who], Claim.place_id == corner.places[OWN])
        return session.scalars(mine).one()


def letter(corner: Corner, claim_id: int) -> str:
    answer = corner.post("administrator", f"/manage/claims/{claim_id}/letter")
    assert answer.status_code == 200
    return answer.text


def code_in(text: str) -> str:
    found = re.search(rf"[{codes.LETTERS}]{{5}}-[{codes.LETTERS}]{{5}}", text)
    assert found
    return found[0]


def type_code(corner: Corner, code: str) -> str:
    return corner.post("stranger", CLAIM, do="code", code=code).text


def decide(corner: Corner, claim_id: int, verdict: str, note: str = "") -> None:
    corner.post("administrator", f"/manage/claims/{claim_id}/decide", verdict=verdict, note=note)


def speaks(corner: Corner) -> bool:
    return corner.get("stranger", f"/manage/{OWN}").status_code == 200


def approved(corner: Corner) -> int:
    claim_id = ask(corner)
    type_code(corner, code_in(letter(corner, claim_id)))
    decide(corner, claim_id, "approve")
    assert speaks(corner)
    return claim_id


def test_letter_code_and_a_person_let_somebody_speak_for_a_place(corner: Corner) -> None:
    claim_id = ask(corner)
    assert not speaks(corner)
    shown = type_code(corner, code_in(letter(corner, claim_id)).lower())
    assert "The code was right." in shown and not speaks(corner)
    decide(corner, claim_id, "approve")
    assert speaks(corner)


def test_the_letter_goes_to_the_address_on_the_regulators_list(corner: Corner) -> None:
    text = letter(corner, ask(corner))
    assert "1 High Street" in text and "LS8 1AB" in text
    assert "stranger@example.org" in text


def test_nobody_names_another_address(corner: Corner) -> None:
    corner.post("stranger", CLAIM, do="ask", address="9 Evil Road", postcode="E1 1AA")
    with writing_to(corner.app) as session:
        assert session.get_one(Place, corner.places[OWN]).postcode == "LS8 1AB"
    assert "Evil Road" not in letter(corner, ask(corner))


def test_the_code_is_kept_as_a_hash_alone(corner: Corner) -> None:
    claim_id = ask(corner)
    code = codes.plain(code_in(letter(corner, claim_id)))
    with writing_to(corner.app) as session:
        held = session.get_one(Claim, claim_id)
        assert all(code not in str(getattr(held, column.name)) for column in Claim.__table__.columns)


def test_a_claim_is_not_approved_before_the_code_came_back(corner: Corner) -> None:
    claim_id = ask(corner)
    letter(corner, claim_id)
    decide(corner, claim_id, "approve")
    assert not speaks(corner)


def test_after_five_wrong_tries_the_right_code_works_no_more(corner: Corner) -> None:
    claim_id = ask(corner)
    code = code_in(letter(corner, claim_id))
    for _ in range(5):
        assert "This is not the code" in type_code(corner, "BBBBB-BBBBB")
    assert "works no more" in type_code(corner, code)


@pytest.mark.parametrize("empty", ["", "  ", " - "])
def test_no_code_at_all_is_no_try(corner: Corner, empty: str) -> None:
    code = code_in(letter(corner, ask(corner)))
    for _ in range(6):
        assert "Type the code that stands in the letter." in type_code(corner, empty)
    assert "The code was right." in type_code(corner, code)


def test_a_code_works_for_six_weeks(corner: Corner) -> None:
    code = code_in(letter(corner, ask(corner)))
    corner.app.extensions["clock"].moment += timedelta(days=42, minutes=1)
    from tests.fixtures.accounts import sign_in_as

    sign_in_as(corner.clients["stranger"], corner.accounts["stranger"])
    assert "works no more" in type_code(corner, code)


def test_a_new_letter_makes_the_older_code_worthless(corner: Corner) -> None:
    claim_id = ask(corner)
    older, newer = code_in(letter(corner, claim_id)), code_in(letter(corner, claim_id))
    assert "This is not the code" in type_code(corner, older)
    assert "The code was right." in type_code(corner, newer)


def test_the_code_of_one_claim_opens_no_other(corner: Corner) -> None:
    mine = ask(corner)
    letter(corner, mine)
    corner.post("provider", "/manage/claim/other", do="ask")
    with writing_to(corner.app) as session:
        theirs = session.scalars(select(Claim.id).order_by(Claim.id.desc())).first() or 0
    assert "This is not the code" in type_code(corner, code_in(letter(corner, theirs)))


def test_a_claim_that_was_refused_tells_why(corner: Corner) -> None:
    claim_id = ask(corner)
    decide(corner, claim_id, "refuse", "They do not know you.")
    assert "They do not know you." in corner.text("stranger", CLAIM)


def test_who_presses_enter_after_a_reason_lets_nobody_in(corner: Corner) -> None:
    """A browser then sends the first button of the form in which the reason stands."""
    type_code(corner, code_in(letter(corner, ask(corner))))
    page = corner.text("administrator", "/manage/claims")
    forms = [form for form in re.findall(r"(?s)<form.*?</form>", page) if 'name="note"' in form]
    assert len(forms) == 3 and not any('value="approve"' in form for form in forms)
    assert page.count('value="approve"') == 1


def test_an_administrator_ends_a_claim(corner: Corner) -> None:
    decide(corner, approved(corner), "end", "You left.")
    assert not speaks(corner)
    assert "You left." in corner.text("stranger", "/manage")


@pytest.mark.parametrize("path", ["", "/entry", "/fees", "/pictures", "/feedback"])
def test_a_sale_ends_what_the_earlier_owner_may_do(corner: Corner, path: str) -> None:
    assert corner.get("provider", f"/manage/{OWN}{path}").status_code == 200
    corner.sell(OWN)
    assert corner.get("provider", f"/manage/{OWN}{path}").status_code == 404


def test_after_a_sale_the_page_says_to_claim_anew(corner: Corner) -> None:
    corner.sell(OWN)
    assert "Another organisation runs this place now." in corner.text("provider", "/manage")
    assert "Ask for the letter" in corner.text("provider", CLAIM)


def test_a_letter_of_before_a_sale_opens_nothing_after_it(corner: Corner) -> None:
    claim_id = ask(corner)
    code = code_in(letter(corner, claim_id))
    corner.sell(OWN)
    type_code(corner, code)
    decide(corner, claim_id, "approve")
    assert not speaks(corner)


def test_what_the_earlier_owner_said_goes_with_the_sale(corner: Corner) -> None:
    from tests.integration.manage.test_entries import decide as read_it
    from tests.integration.manage.test_entries import public, send

    send(corner)
    read_it(corner, "approve")
    assert "We keep hens." in public(corner)
    corner.sell(OWN)
    assert "We keep hens." not in public(corner)


def test_a_claim_asked_for_twice_is_one(corner: Corner) -> None:
    assert ask(corner) == ask(corner)


def test_a_place_is_found_by_its_number_or_the_address_of_its_page(corner: Corner) -> None:
    for typed in ("1-101", OWN, f"https://care.example.org/place/{OWN}/"):
        assert corner.clients["stranger"].get("/manage", query_string={"place": typed}).location.endswith(CLAIM)
    not_found = corner.text("stranger", "/manage?place=Own+House")
    assert "We know no place with “Own House”." in not_found and 'href="/find-care?q=Own+House"' in not_found


def test_waiting_claims_stand_first(corner: Corner) -> None:
    ask(corner)
    text = corner.text("administrator", "/manage/claims")
    assert text.index("Waits for a letter") < text.index("Speaks for this place")


def test_what_was_asked_on_a_day_is_told_with_it(corner: Corner) -> None:
    ask(corner)
    assert f"{AT.day} November 2026" in corner.text("administrator", "/manage/claims")


def test_who_looks_for_a_wrong_letter_sees_the_code_that_they_typed(corner: Corner) -> None:
    letter(corner, ask(corner))
    assert 'value="BCDFG-BCDFG"' in type_code(corner, "BCDFG-BCDFG")


def test_who_approves_sees_the_number_to_phone_and_whose_account_it_is(corner: Corner) -> None:
    type_code(corner, code_in(letter(corner, ask(corner))))
    page = corner.get("administrator", "/manage/claims").text
    assert "The number on the regulator’s list: 0113 496 0000" in page
    assert f'href="/account/people/{corner.accounts["stranger"]}"' in page


def test_the_page_of_a_place_leads_who_runs_it_to_the_claim(corner: Corner) -> None:
    assert f'href="/manage/claim/{OWN}"' in corner.app.test_client().get(f"/place/{OWN}").text


@pytest.mark.parametrize(
    ("verdict", "words", "page"),
    [
        ("approve", "You now speak for Own House", f"/manage/{OWN}"),
        ("end", "You do not speak for Own House", f"/manage/claim/{OWN}"),
    ],
)
def test_who_asked_hears_by_e_mail_what_was_decided(corner: Corner, verdict: str, words: str, page: str) -> None:
    claim_id = approved(corner)
    if verdict == "end":
        decide(corner, claim_id, "end")
    with writing_to(corner.app) as session:
        letter = session.scalars(select(Outbox).order_by(Outbox.id.desc())).first()
        assert letter is not None and letter.to == "stranger@example.org"
        assert words in letter.body
        assert f":5000{page}\n" in letter.body and f":5000/cy{page}" in letter.body


def claimed(corner: Corner, place_id: int, account_id: int, **more: Any) -> None:
    """Waits for us."""
    with writing_to(corner.app) as session:
        of = session.get_one(Place, place_id).organisation_id
        columns = {"status": ClaimStatus.ASKED, "asked_at": AT, **more}
        session.add(Claim(place_id=place_id, account_id=account_id, organisation_id=of, **columns))


def test_one_account_has_so_many_claims_waiting_and_is_told(corner: Corner) -> None:
    with writing_to(corner.app) as session:
        runner = session.get_one(Place, corner.places[OTHER]).organisation_id
        homes = [
            Place(ref=f"home{n}", name="A home", organisation_id=runner, sources={}) for n in range(MOST_OF_AN_ACCOUNT)
        ]
        session.add_all(homes)
        session.flush()
        ids = [home.id for home in homes]
    for elsewhere in ids:
        claimed(corner, elsewhere, corner.accounts["stranger"])
    answer = corner.post("stranger", CLAIM, do="ask")
    assert answer.status_code == 409 and "We did not ask for a letter." in answer.text
    with writing_to(corner.app) as session:
        session.execute(update(Claim).where(Claim.place_id == ids[0]).values(status=ClaimStatus.APPROVED))
    assert corner.post("stranger", CLAIM, do="ask").status_code == 302


def test_one_place_is_claimed_by_so_many_at_once(corner: Corner) -> None:
    for account in range(900, 900 + MOST_OF_A_PLACE):
        claimed(corner, corner.places[OWN], account)
    assert corner.post("stranger", CLAIM, do="ask").status_code == 409
    with writing_to(corner.app) as session:
        late = {"status": ClaimStatus.SENT, "code_expires_at": AT}
        session.execute(update(Claim).where(Claim.account_id == 900).values(**late))
    assert corner.post("stranger", CLAIM, do="ask").status_code == 302
