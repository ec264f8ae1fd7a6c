"""What was answered stands in the page and in the body of a request, and nowhere else."""

from urllib.parse import urlsplit

import pytest

from tests.integration.paying.conftest import Pay

FALLING = "england/care-home: savings fall to the limit"
AHEAD = {"answer": "yes"}


@pytest.fixture(params=[False, True], ids=["in English", "in Welsh"])
def cy(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_no_address_on_a_result_holds_an_answer(pay: Pay, cy: bool) -> None:
    page = pay(FALLING, cy=cy, look_ahead=AHEAD).page
    addresses = [str(each["href"]) for each in page.select("a[href]")]
    addresses += [str(each.get("action") or each.get("formaction")) for each in page.select("form, [formaction]")]
    assert all(not urlsplit(each).query for each in addresses if each.startswith("/"))


def test_every_form_with_answers_is_sent_by_post(pay: Pay, cy: bool) -> None:
    forms = pay(FALLING, cy=cy, look_ahead=AHEAD).page.select("form:has([name=sealed])")
    assert forms
    assert {str(form["method"]).lower() for form in forms} == {"post"}


def test_a_result_is_kept_by_nobody_and_sets_no_cookie(pay: Pay, cy: bool) -> None:
    answer = pay(FALLING, cy=cy, look_ahead=AHEAD).response
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert "ETag" not in answer.headers


def test_no_inline_style_or_script_is_on_a_result(pay: Pay) -> None:
    page = pay(FALLING, look_ahead=AHEAD).page
    assert not page.select("[style], style, script:not([src]), [onclick]")


def test_ids_are_unique(pay: Pay) -> None:
    page = pay(FALLING, look_ahead=AHEAD).page
    ids = [each["id"] for each in page.select("[id]")]
    assert len(ids) == len(set(ids))
