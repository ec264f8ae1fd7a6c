"""From question to question, back, and to the end."""

from tests.integration.asking.someone import ANSWERS, Someone


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
        "who", "nation", "safe", "washing", "washing.help", "setting", "incomes", "income.pension",
        "savings", "children", "since", "postcode",
    ]  # fmt: skip
    assert someone.title == "The end"


def test_a_result_lists_the_answers_in_words(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS)
    rows = [
        " | ".join(part.get_text(" ", strip=True) for part in row.select("dt, dd")[:2])
        for row in someone.page.select("dl > div")
    ]
    assert rows == [
        "Who it is for | For me",
        "Nation | England",
        "Safe today | Yes",
        "Washing | I need help; It takes far longer",
        "Help with washing | No",
        "Place | At home",
        "Money | State Pension",
        "Amount of State Pension | £221.20, a week",
        "Savings | £9,000 to £10,000",
        "Children | 2",
        "Beginning of the care | 14 March 2026",
        "Postcode | LS1 4DY",
    ]
