"""What a result shows: what to ask about first, what may be worth it, what is less likely, each with its reason."""

import re

from bs4 import Tag
from flask.testing import FlaskClient

from app.adapters.clock import FixedClock
from tests.integration.asking.someone import Someone
from tests.integration.benefits.conftest import Check


def group(someone: Someone, id_: str) -> Tag:
    found = someone.page.find(id=id_)
    assert isinstance(found, Tag), f"There is no {id_}"
    return found if found.name == "details" else found.parent  # type: ignore[return-value]


def names(someone: Someone, id_: str) -> set[str]:
    return {str(each["id"]) for each in group(someone, id_).select("h3[id]")}


def text(tag: Tag) -> str:
    return re.sub(r"\s+", " ", tag.get_text(" ", strip=True))


def card(someone: Someone, id_: str) -> str:
    return text(someone.page.find(id=id_).parent)  # type: ignore[arg-type,union-attr]


def test_benefits_stand_under_what_they_are_worth(check: Check) -> None:
    result = check(full_time_student="unknown")
    assert names(result, "first") == {
        "attendance_allowance",
        "pension_credit",
        "council_tax_severe_mental_impairment",
    }
    assert names(result, "may-be") == {"carers_allowance", "carers_allowance_for_helper", "council_tax_reduction"}
    assert names(result, "less-likely") >= {"pip", "council_tax_empty_home"}
    assert result.title == "There are 3 things to ask about first"


def test_a_benefit_says_why_how_much_and_whom_to_phone(check: Check) -> None:
    said = card(check(), "attendance_allowance")
    assert "Because you have reached State Pension age." in said
    assert "£76.70 a week : Attendance Allowance, lower rate (not confirmed)" in said
    assert "From 6 April 2026. Not confirmed" in said
    assert "0800 731 0122" in said
    assert "Law: Social Security Contributions and Benefits Act 1992, sections 64 to 67" in said


def test_what_is_less_likely_says_what_speaks_against_it(check: Check) -> None:
    assert "Because you have reached State Pension age. From then on" in card(check(), "pip")


def test_what_is_open_says_what_is_not_known(check: Check) -> None:
    said = card(check(full_time_student="unknown"), "carers_allowance")
    assert "What is not known yet: We do not know if you are a full-time student." in said


def test_who_lives_alone_reads_of_the_level_for_one_and_who_gets_what_is_added(check: Check) -> None:
    said = card(check(household="single", income={"amount": "180", "period": "week"}), "pension_credit")
    assert "£238 a week" in said
    assert "£363.25" not in said
    assert "couple" not in said
    assert "severe disability addition" in said
    assert "It may be added if you get Attendance Allowance" in said


def test_a_couple_reads_of_the_level_for_two(check: Check) -> None:
    said = card(check(), "pension_credit")
    assert "£363.25 a week" in said
    assert "£238 a week" not in said
    assert "Most couples must both get one of these." in said


def test_a_carer_is_told_which_benefit_comes_first_and_which_then(check: Check) -> None:
    result = check(their_benefit="no")
    assert "carers_allowance" in names(result, "may-be")
    said = card(result, "carers_allowance")
    assert "first ask for Attendance Allowance or PIP for them. Then ask for this one." in said
    assert "Then ask for the carer addition to Pension Credit." in said


def test_little_money_keeps_a_smaller_bill_open_for_who_can_pay_it(check: Check) -> None:
    assert "council_tax_reduction" in names(check(hard_to_pay="no"), "may-be")
    rich = check(hard_to_pay="no", income={"amount": "364", "period": "week"})
    assert "council_tax_reduction" in names(rich, "less-likely")


def test_a_carer_is_warned_that_a_claim_can_lower_what_the_other_gets(check: Check) -> None:
    assert "A claim can lower the benefits of the person you look after." in card(check(), "carers_allowance")


def test_the_charge_for_care_is_told_by_the_law_of_each_nation(check: Check) -> None:
    for nation, law in (("england", "annex C"), ("wales", "(Charging) (Wales) Regulations")):
        result = check(nation=nation)
        said = text(result.page.find(id="charge").parent)  # type: ignore[arg-type,union-attr]
        assert "must leave you money for what your illness or disability costs" in said
        assert law in said
        assert ("£100 a week" in said) == (nation == "wales")


def test_help_with_forms_is_that_of_the_nation(check: Check) -> None:
    assert {"0800 144 8848", "0800 678 1602"} <= phones(check(nation="england"))
    assert {"0800 702 2020", "0300 303 44 98"} <= phones(check(nation="wales"))


def phones(someone: Someone) -> set[str]:
    return {link.get_text() for link in someone.page.find(id="help").parent.select("a")}  # type: ignore[union-attr]


def test_who_asks_for_somebody_is_told_of_them(check: Check) -> None:
    result = check(who="other")
    assert "Because they have reached State Pension age." in card(result, "attendance_allowance")
    assert "Less likely for them, and why" in text(result.page.main)  # type: ignore[arg-type]
    assert "Because you" not in text(result.page.main).replace("Because you said", "")  # type: ignore[arg-type]


def test_a_result_halfway_says_so_and_leaves_the_rest_open(check: Check) -> None:
    result = check(until="how_long").presses("finish")
    assert "You have not answered every question yet." in text(result.page.main)  # type: ignore[arg-type]
    assert "attendance_allowance" in names(result, "may-be")


def test_nothing_promises_a_payment(check: Check) -> None:
    said = text(check().page.main)  # type: ignore[arg-type]
    assert "Whoever pays the money decides." in said
    assert not re.search(r"\byou (will get|can get|qualify|are entitled|are eligible)\b", said, re.I)


def test_where_and_for_whom_go_along_to_the_next_check(check: Check, client: FlaskClient) -> None:
    result = check(nation="wales", who="other")
    goes_on = {str(form["action"]) for form in result.page.select("form[action^='/check/']")}
    assert {"/check/pay", "/check/needs", "/check/carer"} <= goes_on
    pay = Someone(client, "/check/pay").begins(sealed=result.sealed)
    assert pay.question == "setting"


def test_what_another_check_asked_is_not_asked_again(check: Check, client: FlaskClient) -> None:
    before = Someone(client, "/check/pay").begins()
    before.answers({"answer": "me"}, {"answer": "wales"})
    assert Someone(client, "/check/benefits").begins(sealed=before.sealed).question == "age"


def test_who_lives_near_the_border_is_asked_for_one_nation(client: FlaskClient) -> None:
    before = Someone(client, "/check/pay").begins()
    before.answers({"answer": "me"}, {"answer": "both"}, {"answer": "wales"})
    assert Someone(client, "/check/benefits").begins(sealed=before.sealed).question == "nation"


def test_there_is_no_result_of_a_day_before_the_law(check: Check, clock: FixedClock) -> None:
    begun = check(until="hard_to_pay")
    clock.moment = clock.moment.replace(year=2014)
    answer = begun.sends(question="hard_to_pay", answer="no")
    assert answer.response.status_code == 503
    assert answer.title == "We cannot work this out today"


def test_the_whole_result_is_in_welsh(check: Check) -> None:
    result = check(cy=True, nation="wales")
    said = text(result.page.main)  # type: ignore[arg-type]
    assert result.title == "Mae 4 peth i holi amdanyn nhw gyntaf"
    assert "Am eich bod wedi cyrraedd oed Pensiwn y Wladwriaeth." in said
    assert not re.search(r"\b(Because|We do not know|Ask|Phone and)\b", said)
