"""Pages of guides that a test writes itself."""

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

from tests.integration.guidance.conftest import Shelf

NEXT = "\n\n::: next\n- Phone {phone age-uk}. The limit is {figure eng.capital.upper}.\n:::\n"
BODY = "Common.\n\n::: england\nEnglish law.\n:::\n\n::: wales\nWelsh law.\n:::\n" + NEXT


def page_of(client: FlaskClient, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.text, "lxml")


def text(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ").split()) if tag else ""


def main(client: FlaskClient, address: str) -> str:
    return text(page_of(client, address).select_one("main"))


def test_a_guide_is_about_england_unless_one_asks(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    assert "English law." in main(client, "/guides/tiny") and "Welsh law." not in main(client, "/guides/tiny")
    assert "Welsh law." in main(client, "/guides/tiny/wales")
    both = main(client, "/guides/tiny/both")
    assert "English law." in both and "Welsh law." in both


def test_who_reads_welsh_is_shown_wales_first(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    assert "Welsh law." in main(client, "/cy/guides/tiny")
    assert "English law." in main(client, "/cy/guides/tiny/england")


@pytest.mark.parametrize(
    ("address", "current"),
    [("/guides/tiny", "England"), ("/guides/tiny/wales", "Wales"), ("/guides/tiny/both", "Side by side")],
)
def test_the_picker_marks_where_one_is(client: FlaskClient, shelf: Shelf, address: str, current: str) -> None:
    shelf.put(BODY)
    links = page_of(client, address).select(".care-picker a")
    assert [(link.text, link["href"]) for link in links] == [
        ("England", "/guides/tiny"),
        ("Wales", "/guides/tiny/wales"),
        ("Side by side", "/guides/tiny/both"),
    ]
    assert [link.text for link in links if link.get("aria-current") == "page"] == [current]


def test_a_guide_of_one_nation_says_so_and_offers_no_other(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put("Only here." + NEXT, jurisdictions="[wales]")
    page = page_of(client, "/guides/tiny")
    assert "This page is about Wales only." in text(page.select_one("main"))
    assert page.select(".care-picker") == []
    for other in ("england", "both"):
        answer = client.get(f"/guides/tiny/{other}")
        assert (answer.status_code, answer.headers["Location"]) == (302, "/guides/tiny")


@pytest.mark.parametrize("address", ["/guides/nothing", "/guides/nothing/wales", "/guides/tiny/scotland"])
def test_there_is_no_such_guide(client: FlaskClient, shelf: Shelf, address: str) -> None:
    shelf.put(BODY)
    assert client.get(address).status_code == 404


def test_the_postcode_of_a_guide_that_there_is_not_decides_nothing(client: FlaskClient, shelf: Shelf) -> None:
    assert client.get("/guides/nothing/my-nation?postcode=CH1+1SF").status_code == 404


@pytest.mark.usefixtures("postcodes")
@pytest.mark.parametrize(("typed", "leads"), [("ch1 1sf", "/guides/tiny"), ("LL13 8BG", "/guides/tiny/wales")])
def test_a_postcode_decides_the_nation(client: FlaskClient, shelf: Shelf, typed: str, leads: str) -> None:
    shelf.put(BODY)
    answer = client.get("/guides/tiny/my-nation", query_string={"postcode": typed})
    assert (answer.status_code, answer.headers["Location"]) == (302, leads)


@pytest.mark.usefixtures("postcodes")
@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("G1 2BF", "G1 2BF is in Scotland."),
        ("BT1 5GS", "BT1 5GS is in Northern Ireland."),
        ("JE2 3AB", "JE2 3AB is in the Channel Islands."),
        ("IM1 1AA", "IM1 1AA is on the Isle of Man."),
    ],
)
def test_elsewhere_is_told_honestly(client: FlaskClient, shelf: Shelf, typed: str, says: str) -> None:
    shelf.put(BODY)
    answer = client.get("/guides/tiny/my-nation", query_string={"postcode": typed})
    assert says in main(client, f"/guides/tiny/my-nation?postcode={typed}")
    assert "/guides/scotland-and-northern-ireland" in answer.text
    assert answer.headers["Cache-Control"].startswith("private")


@pytest.mark.usefixtures("postcodes")
@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Enter a full postcode, such as SW1A 1AA"),
        ("<b>", "Enter a full postcode, such as SW1A 1AA"),
        ("LS8", "Enter a full postcode, such as SW1A 1AA"),
        ("LS8 2QR", "We do not know the postcode LS8 2QR."),
    ],
)
def test_a_postcode_that_decides_nothing_is_asked_for_again(
    client: FlaskClient, shelf: Shelf, typed: str, says: str
) -> None:
    shelf.put(BODY)
    page = BeautifulSoup(client.get("/guides/tiny/my-nation", query_string={"postcode": typed}).text, "lxml")
    assert text(page.select_one(".care-error")).startswith(f"There is a problem {says}")
    field = page.select_one("#postcode")
    assert field is not None and (field["value"], field["aria-invalid"]) == (typed, "true")
    assert [link.text for link in page.select(".care-picker a")] == ["England", "Wales", "Side by side"]


def test_who_has_not_typed_yet_is_asked_and_told_of_no_fault(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    page = page_of(client, "/guides/tiny/my-nation")
    assert page.select_one("#postcode") and not page.select(".care-error, .nhsuk-error-message")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/guides/tiny", "This is for England."),
        ("/guides/tiny/wales", "This is for Wales."),
        ("/guides/tiny/both", "This is for England and for Wales."),
    ],
)
def test_the_nation_is_said_before_the_text(client: FlaskClient, shelf: Shelf, address: str, says: str) -> None:
    shelf.put(BODY)
    said = main(client, address)
    assert says in said.partition("Common.")[0]


def test_a_doubt_about_telephone_numbers_is_told_once(client: FlaskClient, shelf: Shelf) -> None:
    doubt = "We copied these numbers from other pages. We have not yet phoned to check them."
    shelf.put(BODY)
    assert main(client, "/guides/tiny").count(doubt) == 1
    shelf.put("Call {phone emergency}.\n\n::: next\n- Phone {phone nhs-111}.\n:::\n", "sure")
    assert doubt not in main(client, "/guides/sure")


def test_who_relies_on_a_number_that_nobody_confirmed_is_told_whom_to_ask(client: FlaskClient, shelf: Shelf) -> None:
    advice = "Ask the council or an adviser before you rely on them."
    shelf.put("You wait {figure wal.free.reablement_weeks}." + NEXT)
    assert advice in text(page_of(client, "/guides/tiny").select_one("#numbers"))
    shelf.put("Sure." + NEXT, "sure")
    assert advice not in text(page_of(client, "/guides/sure").select_one("#numbers"))


def test_a_page_past_its_review_says_so(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY, reviewed_on="2019-01-01", review_by="2020-01-01")
    assert "This page should have been checked again by 1 January 2020." in main(client, "/guides/tiny")
    shelf.put(BODY, "fresh", review_by="2999-01-01")
    assert "should have been checked" not in main(client, "/guides/fresh")


def test_a_page_says_when_it_was_checked_and_will_be(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    assert "Last checked: 1 November 2026. To be checked again by: 1 May 2027." in main(client, "/guides/tiny")


@pytest.mark.parametrize(("urgent", "shown"), [("true", True), ("false", False)])
def test_the_card_of_urgent_help_is_shown_where_it_matters(
    client: FlaskClient, shelf: Shelf, urgent: str, shown: bool
) -> None:
    shelf.put(BODY, urgent=urgent)
    assert ("Is someone in danger now?" in main(client, "/guides/tiny")) is shown


def test_a_page_without_translation_is_english_and_says_so(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    page = page_of(client, "/cy/guides/tiny")
    assert len(page.select(".care-note p")) == 1
    english = page.select('[lang="en"][dir="ltr"]')
    assert {tag.name for tag in english} >= {"h1", "p", "div"}
    assert any("Welsh law." in tag.text for tag in english)


def test_english_text_has_english_numbers_and_the_lists_around_it_are_the_readers(
    client: FlaskClient, shelf: Shelf
) -> None:
    shelf.put("It takes {figure eng.chc.decision_days}." + NEXT)
    page = page_of(client, "/cy/guides/tiny")
    assert "It takes 28 days" in text(page.select_one(".care-guide__text"))
    told = text(page.select_one("#numbers"))
    assert "28" in told and "28 days" not in told


def test_a_translation_awaits_its_translator_and_leads_to_the_english(client: FlaskClient, shelf: Shelf) -> None:
    of = shelf.put(BODY).fingerprint
    shelf.put("Cyffredin." + NEXT, language="cy", title="Talu am gartref", translation=f"{{of: {of}}}")
    page = page_of(client, "/cy/guides/tiny")
    assert text(page.select_one("h1")) == "Talu am gartref"
    assert len(page.select(".care-note p")) == 2
    link = page.select_one(".care-note a")
    assert link is not None and (link["href"], link["lang"]) == ("/guides/tiny/wales", "en")


def test_a_translation_that_is_signed_off_needs_no_notice(client: FlaskClient, shelf: Shelf) -> None:
    of = shelf.put(BODY).fingerprint
    signed = f"{{of: {of}, signed_off_by: A. Translator, signed_off_on: 2026-11-20}}"
    shelf.put("Cyffredin." + NEXT, language="cy", translation=signed)
    assert page_of(client, "/cy/guides/tiny").select(".care-note") == []


def test_a_translation_of_an_older_page_says_so(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    signed = "{of: 0123456789ab, signed_off_by: A. Translator, signed_off_on: 2026-11-20}"
    shelf.put("Cyffredin." + NEXT, language="cy", translation=signed)
    assert len(page_of(client, "/cy/guides/tiny").select(".care-note p")) == 2


def test_related_guides_stay_in_the_nation(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY, related="[other, gone]")
    shelf.put(BODY, "other", title="The other guide")
    links = page_of(client, "/guides/tiny/wales").select(".care-guides a")
    assert [(link.text, link["href"]) for link in links] == [("The other guide", "/guides/other/wales")]


def test_other_ways_to_read_lead_to_the_same_nation(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    links = [str(link["href"]) for link in page_of(client, "/guides/tiny/wales").select(".care-links a")]
    ways = ("large-print", "print", "text", "pdf")
    assert links == [f"/guides/tiny/wales/{way}" for way in ways]


def test_contents_name_every_part_of_the_page(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put("## Who pays?\n\nYou.\n" + NEXT)
    links = page_of(client, "/guides/tiny").select(".nhsuk-contents-list__link")
    assert [str(link["href"]) for link in links] == ["#who-pays", "#next", "#phones", "#numbers"]


@pytest.mark.parametrize(
    ("jurisdictions", "title"),
    [("[england, wales]", "(Wales) – Care and support"), ("[wales]", "home – Care and support")],
)
def test_variants_have_titles_of_their_own(client: FlaskClient, shelf: Shelf, jurisdictions: str, title: str) -> None:
    shelf.put(BODY, jurisdictions=jurisdictions)
    assert text(page_of(client, "/guides/tiny/wales").title).endswith(title)


def test_anyone_may_keep_a_guide_until_its_text_changes(client: FlaskClient, shelf: Shelf) -> None:
    shelf.put(BODY)
    answer = client.get("/guides/tiny")
    assert answer.headers["Cache-Control"].startswith("public")
    again = client.get("/guides/tiny", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_scotland_and_northern_ireland_are_pointed_to_their_own(client: FlaskClient) -> None:
    page = page_of(client, "/guides/scotland-and-northern-ireland")
    hosts = {str(link["href"]).split("/")[2] for link in page.select('main a[href^="https"]')}
    assert hosts == {
        "www.mygov.scot",
        "www.nhsinform.scot",
        "www.careinspectorate.com",
        "www.nidirect.gov.uk",
        "www.rqia.org.uk",
    }
