import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contacts import Channel
from importers.councils.hours import read_hours
from importers.councils.lines import names_a_person, read_value
from importers.cqc.cells import CellError


@pytest.mark.parametrize(
    ("channel", "text", "held"),
    [
        ("phone", "(01632) 960 123", "01632 960123"),
        ("phone", "+44 1632 960123", "01632 960123"),
        ("phone", "03069990123", "0306 999 0123"),
        ("phone", "3069990123", "0306 999 0123"),
        ("phone", "tel:01632\u00a0960123", "01632 960123"),
        ("textphone", "18001 01632 960123", "18001 01632 960123"),
        ("textphone", "1800101632960123", "18001 01632 960123"),
        ("textphone", "01632 960123", "01632 960123"),
        ("sms", "07700 900123", "07700 900123"),
        ("sms", "60777", "60777"),
        ("email", "Adult.Care@Example.GOV.uk", "Adult.Care@example.gov.uk"),
        ("web_form", "https://www.example.gov.uk/ask", "https://www.example.gov.uk/ask"),
    ],
)
def test_a_line_is_held_in_one_form(channel: str, text: str, held: str) -> None:
    assert read_value(text, channel) == held


@pytest.mark.parametrize(
    ("channel", "text", "code"),
    [
        ("phone", "01632 960123 or 01632 960124", "phone_unreadable"),
        ("phone", "ask at reception", "phone_unreadable"),
        ("phone", "60777", "phone_unreadable"),
        ("phone", "01632 960123 ext 12", "phone_unreadable"),
        ("phone", "0163 CALL-NOW", "phone_unreadable"),
        ("phone", "0113 496 012O", "phone_unreadable"),
        ("phone", "0113 496 012", "phone_unreadable"),
        ("phone", "01632960123;phone-context=elsewhere", "phone_unreadable"),
        ("phone", "+33 1 42 68 53 00", "phone_unreadable"),
        ("email", "adult.team", "email_unreadable"),
        ("email", "adult.care@example.gov.uk, duty@example.gov.uk", "email_unreadable"),
        ("web_form", "http://www.example.gov.uk/ask", "link_unusable"),
        ("web_form", "javascript:alert(1)", "link_unusable"),
        ("web_form", "https://nowhere", "link_unusable"),
    ],
)
def test_what_is_no_line_is_sent_back(channel: str, text: str, code: str) -> None:
    with pytest.raises(CellError) as told:
        read_value(text, channel)
    assert told.value.code == code
    assert text not in told.value.message


@pytest.mark.parametrize(
    "local", ["jane.smith", "Jane.Smith", "j.smith", "jane-smith", "jane_smith2", "bob.o'neill", "ann.southgate"]
)
def test_one_persons_address_is_refused(local: str) -> None:
    with pytest.raises(CellError, match="address of the team") as told:
        read_value(f"{local}@example.gov.uk", Channel.EMAIL)
    assert told.value.code == "person_named"


@pytest.mark.parametrize(
    "local",
    ["adult.care", "adultsocialcare", "social.services", "asc-duty", "first.contact", "customer_services", "access",
     "adults.frontdoor1", "socialcare.kent", "gofal.cymdeithasol", "care", "emergency.dutyteam"],
)  # fmt: skip
def test_a_teams_address_is_taken(local: str) -> None:
    address = f"{local}@example.gov.uk"
    assert read_value(address, Channel.EMAIL) == address


@pytest.mark.parametrize(
    ("note", "is_named"),
    [
        ("Ask for Mrs Smith", True),
        ("Dr. Jones is there on Mondays", True),
        ("Choose option 2", False),
        ("Drop in on Mondays; Missed calls are returned", False),
    ],
)
def test_a_name_in_a_note_is_seen_by_its_title(note: str, is_named: bool) -> None:
    assert names_a_person(note) is is_named


@given(st.text(max_size=60), st.sampled_from([*Channel]))
def test_no_text_breaks_a_line_and_what_is_held_is_held_again(text: str, channel: Channel) -> None:
    try:
        held = read_value(text, channel)
    except CellError as error:
        assert error.message.endswith(".")
    else:
        assert read_value(held, channel) == held


def test_hours_that_cannot_be_read_are_told_how_to_write_them() -> None:
    with pytest.raises(CellError, match="Mo-Fr 08:30-17:00; PH off") as told:
        read_hours("9 to 5, ask Mrs Smith", "general")
    assert told.value.code == "opening_unreadable"
    assert "Smith" not in told.value.message


@pytest.mark.parametrize(
    "hours",
    [
        "Mo-Fr 17:00-08:30; Sa-Su 00:00-24:00",
        "Mo-Fr 17:00-24:00; Sa,Su,PH 00:00-24:00",
        "Mo-Fr 17:00-08:30; PH 00:00-24:00",
    ],
)
def test_a_night_that_ends_at_midnight_by_mistake_is_asked_about(hours: str) -> None:
    with pytest.raises(CellError, match="two parts") as told:
        read_hours(hours, "out_of_hours")
    assert told.value.code == "night_cut_short"
    assert read_hours(hours, "general") == hours


@pytest.mark.parametrize(
    "hours",
    ["Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00", "24/7", "17:00-08:30", "Mo-Su 17:00-23:59"],
)
def test_a_night_that_goes_on_or_ends_before_midnight_is_taken(hours: str) -> None:
    assert read_hours(hours, "out_of_hours") == hours
