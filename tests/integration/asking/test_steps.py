"""From question to question, back, and to the end."""

from app.asking import Progress, seal
from tests.integration.asking.someone import ANSWERS, Someone

UP_TO_SETTING = ANSWERS[:5]


def test_the_first_question_comes_after_the_start(someone: Someone) -> None:
    assert someone.begins().question == "who"
    assert someone.title == "Who is this check for?"


def test_each_answer_leads_to_the_next_question(someone: Someone) -> None:
    someone.begins()
    asked = []
    for answer in ANSWERS:
        asked.append(someone.question)
        someone.answers(answer)
        assert not someone.problem, someone.problem
    assert asked == [
        *("who", "nation", "safe", "washing", "washing.help", "setting", "incomes", "income.pension"),
        *("savings", "children", "since", "postcode"),
    ]
    assert someone.title == "The end"


def test_a_result_lists_the_answers_in_words(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS)
    rows = [
        " | ".join(part.get_text(" ", strip=True) for part in row.select("dt, dd")[:2])
        for row in someone.page.select("dl > div")
    ]
    assert rows == [
        "Who it is for | For me",
        "Where you live | England",
        "Safe today | Yes",
        "Washing | I need help; It takes far longer",
        "Help with washing | No",
        "Place | At home",
        "Money | State Pension",
        "Amount of State Pension | £221.20 a week",
        "Savings | £9,000 to £10,000",
        "Children | 2",
        "Beginning of the care | 14 March 2026",
        "Postcode | LS1 4DY",
    ]


def test_back_asks_the_question_before_with_its_answer(someone: Someone) -> None:
    someone.begins().answers(*UP_TO_SETTING).presses("back")
    assert (someone.question, someone.chosen) == ("washing.help", ["no"])
    someone.presses("back")
    assert (someone.question, someone.chosen) == ("washing", ["without_help", "takes_longer"])


def test_who_went_back_comes_forward_through_the_answers_that_are_there(someone: Someone) -> None:
    someone.begins().answers(*UP_TO_SETTING).presses("back").presses("back")
    someone.answers({"answer": "takes_longer"})
    assert (someone.question, someone.chosen) == ("washing.help", ["no"])
    someone.answers({"answer": "no"})
    assert (someone.question, someone.chosen) == ("setting", [])


def test_the_first_question_has_no_back(someone: Someone) -> None:
    assert someone.begins().page.select_one("main button[name=back]") is None


def test_an_answer_that_sends_round_a_question_leaves_it_out_and_keeps_its_answer(someone: Someone) -> None:
    someone.begins().answers(*UP_TO_SETTING).presses("back").presses("back")
    assert someone.answers({"answer": "manages"}).question == "setting"
    assert someone.presses("back").question == "washing"
    assert someone.answers({"answer": "without_help"}).question == "washing.help"
    assert someone.chosen == ["no"]


def test_change_asks_one_question_and_returns_to_the_result(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS).sends(change="setting")
    assert (someone.question, someone.chosen) == ("setting", ["home"])
    assert someone.answers({"answer": "care_home"}).title == "The end"
    assert "In a care home" in someone.page.dl.get_text()  # type: ignore[union-attr]


def test_a_change_that_opens_a_new_question_asks_it_before_the_result(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS).sends(change="incomes")
    assert someone.answers({"answer": ["pension", "work"]}).question == "income.work"
    assert someone.answers({"amount": "50", "period": "month"}).title == "The end"


def test_a_slip_while_changing_still_returns_to_the_result(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS).sends(change="children")
    assert someone.answers({"number": "many"}).problem == "Enter a whole number, such as 3"
    assert someone.answers({"number": "3"}).title == "The end"


def test_the_voice_changes_with_whom_it_is_for(someone: Someone) -> None:
    someone.begins().answers({"answer": "other"}, {"answer": "wales"})
    assert someone.title == "Is the person you help safe today?"


def test_near_the_border_the_law_to_begin_with_is_asked(someone: Someone) -> None:
    assert someone.begins().answers({"answer": "me"}, {"answer": "both"}).question == "law_first"


def test_a_question_counts_where_it_stands(someone: Someone) -> None:
    someone.begins().answers(*UP_TO_SETTING)
    assert "Question 6" in someone.page.legend.get_text()  # type: ignore[union-attr]


def test_who_has_answered_enough_may_see_what_can_be_said(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:2])
    assert someone.page.select_one("button[name=finish]") is None
    assert someone.answers(ANSWERS[2]).presses("finish").title == "The end"
    assert someone.presses("back").question == "washing"


def test_nobody_gets_a_result_before_enough_is_known(someone: Someone) -> None:
    assert someone.begins().sends(finish="1").question == "who"


def test_an_answer_to_a_question_that_is_not_asked_is_dropped(someone: Someone) -> None:
    someone.begins()
    for stray in ("postcode", "washing.help", "income.work", "no such question", ""):
        assert someone.sends(question=stray, answer="yes").question == "who"


def test_going_back_to_a_question_that_is_not_asked_asks_the_present_one(someone: Someone) -> None:
    someone.begins().answers(*UP_TO_SETTING)
    assert someone.sends(back="income.work").question == "setting"
    assert someone.sends(change="nothing").question == "setting"


def test_going_back_to_an_unasked_question_of_a_finished_check_shows_the_result(someone: Someone) -> None:
    assert someone.begins().answers(*ANSWERS).sends(back="income.work").title == "The end"


def test_an_answer_that_fits_its_question_no_more_is_asked_again(someone: Someone) -> None:
    answers = {"who": "me", "nation": "england", "safe": "yes", "washing": "offered until yesterday"}
    with someone.client.application.app_context():
        someone.begins(sealed=seal(Progress("every-kind", answers)))
    assert (someone.question, someone.chosen) == ("washing", [])
    assert someone.answers({"answer": "manages"}).question == "setting"


def test_another_check_knows_who_and_where_and_no_more(someone: Someone) -> None:
    someone.begins(shared="yes").answers(*ANSWERS[:-1])
    someone.address = "/check/short"
    someone.sends()
    assert someone.question == "postcode"
    assert someone.value("postcode") == ""
    assert someone.response.headers["Refresh"]


def test_another_check_asks_nothing_that_was_handed_over(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS)
    someone.address = "/check/short"
    assert someone.sends().title == "The end"
    assert len(someone.page.select("dl > div")) == 2


def test_a_question_in_another_language_keeps_what_was_typed(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:8])
    someone.address = "/cy" + someone.address
    someone.sends(question="savings", as_typed="1", amount="9,0", up_to="lots")
    assert (someone.question, someone.problem) == ("savings", "")
    assert (someone.value("amount"), someone.value("up_to")) == ("9,0", "lots")


def test_a_question_in_another_language_keeps_the_answer_that_was_given(someone: Someone) -> None:
    someone.begins().answers(*UP_TO_SETTING).presses("back")
    someone.address = "/cy" + someone.address
    assert someone.sends(question="washing.help", as_typed="1").chosen == ["no"]


def test_the_button_of_the_other_language_brings_the_same_page(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS).sends(change="setting")
    form = someone.page.select_one("nav form")
    assert form is not None
    someone.address = str(form["action"])
    someone._sends({str(each["name"]): str(each["value"]) for each in form.select("input")})
    assert someone.address == "/cy/check/every-kind"
    assert (someone.question, someone.chosen) == ("setting", ["home"])
    assert someone.page.select_one("#check [name=changing]") is not None
