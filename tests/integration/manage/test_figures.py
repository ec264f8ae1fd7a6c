"""A provider's own numbers: typed or sent, read by one of us, shown as its own word and mixed with nothing."""

from io import BytesIO

import pytest
from sqlalchemy import func, select

from app.accounts.models import Audit
from app.manage import doing
from app.quality.models import Measure
from app.web.database import NotSavedError
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import OWN, Corner
from tests.integration.manage.test_entries import decide, newest, public, send

FALLS = {"falls-count": "12", "falls-out-of": "2,700", "falls-from": "01/07/2026", "falls-to": "30/09/2026"}
HEAD = b"location id,measure,from,to,count,out of\n"


def send_falls(corner: Corner, **more: str) -> None:
    answer = corner.post("provider", f"/manage/{OWN}/numbers", **{**FALLS, "send": "1", **more})
    assert answer.status_code == 302, answer.text


def test_a_number_is_shown_once_one_of_us_has_read_it(corner: Corner) -> None:
    send_falls(corner)
    assert "12: every fall" not in public(corner)
    assert "Falls: 12 out of 2,700, 1 July 2026 to 30 September 2026" in corner.text(
        "moderator", f"/manage/approvals/entry/{newest(corner)}"
    )
    decide(corner, "approve")
    assert "12: every fall that was written down" in public(corner)


def test_it_is_shown_with_both_counts_its_period_and_its_day_as_the_providers_own(corner: Corner) -> None:
    send_falls(corner)
    decide(corner, "approve")
    page = public(corner)
    says = page[page.index("Numbers that this place counts itself") :]
    told = [
        "Nobody else has checked them.",
        "none of our totals and comparisons",
        "<strong>12: every fall",
        "Out of 2,700: days of care",
        "That is 4.4 per 1,000 days of care.",
        "1 July 2026 to 30 September 2026. Sent to us on 2 November 2026.",
    ]
    places = [says.index(words) for words in told]
    assert places == sorted(places)


def test_it_never_comes_among_published_measures(corner: Corner) -> None:
    send_falls(corner)
    decide(corner, "approve")
    with writing_to(corner.app) as session:
        assert session.scalar(select(func.count()).select_from(Measure)) == 0


def test_a_handful_that_could_tell_who_it_was_is_not_shown(corner: Corner) -> None:
    send_falls(corner, **{"falls-count": "4"})
    decide(corner, "approve")
    page = public(corner)
    assert "Numbers that this place counts itself" in page and "4: every fall" not in page


def test_texts_stay_when_numbers_are_sent_and_numbers_when_texts_are(corner: Corner) -> None:
    send(corner)
    send_falls(corner)
    send(corner, description="We keep goats.")
    version = corner.text("moderator", f"/manage/approvals/entry/{newest(corner)}")
    assert "We keep goats." in version and "Falls: 12 out of 2,700" in version


def test_the_boxes_show_what_is_being_worked_on(corner: Corner) -> None:
    corner.post("provider", f"/manage/{OWN}/numbers", **FALLS, keep="1")
    form = corner.text("provider", f"/manage/{OWN}/numbers")
    assert 'value="2,700"' in form and 'value="01/07/2026"' in form


def test_what_does_not_fit_is_told_at_its_box_and_nothing_typed_is_lost(corner: Corner) -> None:
    answer = corner.post("provider", f"/manage/{OWN}/numbers", **{**FALLS, "falls-count": "a dozen"}, send="1")
    assert answer.status_code == 200
    assert '<a href="#falls-count">Falls, How many: Write a number' in answer.text
    assert 'value="a dozen"' in answer.text and 'value="2,700"' in answer.text
    assert newest(corner) == 0


def test_a_fee_that_does_not_fit_is_told_by_its_kind(corner: Corner) -> None:
    typed = {"residential-lowest": "dear", "valid-from": "01/04/2026", "send": "1"}
    answer = corner.post("provider", f"/manage/{OWN}/fees", **typed)
    assert '<a href="#residential-lowest">Care home, Lowest: Write an amount' in answer.text
    assert 'value="dear"' in answer.text and 'id="residential-lowest-error"' in answer.text


def test_the_first_day_is_asked_for_once_however_many_fees_there_are(corner: Corner) -> None:
    typed = {"residential-lowest": "1,000", "nursing-lowest": "1,200", "home-care-lowest": "25", "send": "1"}
    answer = corner.post("provider", f"/manage/{OWN}/fees", **typed)
    assert answer.text.count('<a href="#valid-from">') == 1


def test_of_a_table_that_is_wrong_all_over_the_first_rows_are_told(corner: Corner) -> None:
    rows = b"".join(b"1-101,falls,x,x,x,x\n" for _ in range(50))
    answer = corner.post("provider", f"/manage/{OWN}/numbers", file=(BytesIO(HEAD + rows), "n.csv"), send="1")
    assert answer.text.count('<a href="#file">') == 13
    assert "188 more like these." in answer.text


@pytest.mark.parametrize(
    ("page", "typed", "shows"),
    [
        ("entry", {"description": "We keep hens."}, ">We keep hens.</textarea>"),
        ("fees", {"residential-lowest": "1,050", "valid-from": "01/04/2026"}, 'value="1,050"'),
        ("numbers", FALLS, 'value="2,700"'),
    ],
)
def test_what_could_not_be_saved_still_stands_in_its_boxes(
    corner: Corner, monkeypatch: pytest.MonkeyPatch, page: str, typed: dict[str, str], shows: str
) -> None:
    monkeypatch.setattr(doing, "writing", refused)
    answer = corner.post("provider", f"/manage/{OWN}/{page}", **typed, send="1")
    assert (answer.status_code, "Something went wrong on our side." in answer.text) == (200, True)
    assert shows in answer.text and newest(corner) == 0


def refused() -> None:
    raise NotSavedError


def test_fees_stay_when_no_file_is_sent(corner: Corner) -> None:
    corner.post("provider", f"/manage/{OWN}/fees", **{"home-care-lowest": "25", "valid-from": "01/04/2026"}, send="1")
    answer = corner.post("provider", f"/manage/{OWN}/fees", file=(BytesIO(b""), ""), send="1")
    assert "We cannot read this file." in answer.text
    assert "Home care: £25" in corner.text("provider", f"/manage/{OWN}")


def test_a_table_is_read(corner: Corner) -> None:
    table = BytesIO(HEAD + b"1-101,staff-training,01/07/2026,30/09/2026,27,30\n")
    answer = corner.post("provider", f"/manage/{OWN}/numbers", file=(table, "numbers.csv"), send="1")
    assert answer.status_code == 302
    assert "Staff with up-to-date training: 27 out of 30" in corner.text("provider", f"/manage/{OWN}")


def test_a_table_says_its_row_and_column_and_leaves_what_was_there(corner: Corner) -> None:
    send_falls(corner)
    table = BytesIO(HEAD + b"1-101,falls,01/07/2026,30/09/2026,5,2700\n1-101,occupancy,01/07/2026,30/09/2026,x,90\n")
    answer = corner.post("provider", f"/manage/{OWN}/numbers", file=(table, "numbers.csv"), send="1")
    assert "Row 3, column “count”: Write a number" in answer.text
    assert 'value="12"' in answer.text
    assert "Falls: 12 out of 2,700" in corner.text("provider", f"/manage/{OWN}")


def test_a_table_of_another_place_is_refused(corner: Corner) -> None:
    table = BytesIO(HEAD + b"1-102,falls,01/07/2026,30/09/2026,5,2700\n")
    answer = corner.post("provider", f"/manage/{OWN}/numbers", file=(table, "numbers.csv"), send="1")
    assert "“1-102” is the number of another place." in answer.text
    assert newest(corner) == 0


def test_sending_no_file_takes_nothing_back(corner: Corner) -> None:
    send_falls(corner)
    answer = corner.post("provider", f"/manage/{OWN}/numbers", file=(BytesIO(b""), ""), send="1")
    assert "We cannot read this file." in answer.text
    assert "Falls: 12 out of 2,700" in corner.text("provider", f"/manage/{OWN}")


def test_sending_is_in_the_audit(corner: Corner) -> None:
    send_falls(corner)
    with writing_to(corner.app) as session:
        (row,) = session.scalars(select(Audit)).all()
    assert (row.act, row.by, row.what) == ("entry_sent", corner.accounts["provider"], f"place {OWN}")


def test_the_template_is_the_format_that_importers_read(corner: Corner) -> None:
    from app.domain.entries.figures import figures_format
    from app.domain.formats import template_csv

    assert corner.get("provider", "/manage/numbers.csv").text == template_csv(figures_format())


def test_the_form_is_there_in_welsh(corner: Corner) -> None:
    answer = corner.post("provider", f"/cy/manage/{OWN}/numbers", **{**FALLS, "falls-to": "x"}, send="1")
    assert answer.status_code == 200 and 'lang="cy"' in answer.text
    assert "Write a day like this" not in answer.text
