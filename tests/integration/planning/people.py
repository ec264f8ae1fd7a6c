"""What people answer, by question."""

from typing import Any

Answer = str | list[str]

MADE_IN_2025: Answer = "2025-03-03"
IN_ENGLAND: dict[str, Answer] = {"who": "me", "nation": "england", "whose": "adult", "postcode": "LS1 4DY"}
IN_WALES: dict[str, Answer] = {"who": "other", "nation": "wales", "whose": "adult", "postcode": "LL11 1AY"}

#: five of the law's points are not found, and the money page cannot be read
LACKING: dict[str, Answer] = {
    **IN_ENGLAND,
    "written": "have",
    "dated_on": MADE_IN_2025,
    "situation": ["direct_payment"],
    "needs": ["needs_all"],
    "help": ["needs_met", "how_met"],
    "later": ["advice_reduce", "advice_prevent"],
    "money": "unknown",
    "direct_payment": ["dp_amount"],
    "involved": "no",
}
WHOLE: dict[str, Answer] = {
    **LACKING,
    "dated_on": "unknown",
    "situation": [],
    "needs": ["needs_all", "needs_tested"],
    "help": ["needs_met", "how_met", "outcomes_relevant"],
    "later": ["advice_reduce", "advice_prevent", "review_date"],
    "money": ["budget_cost", "budget_you_pay", "budget_council_pays"],
    "involved": "yes",
}
IN_WELSH_LAW: dict[str, Answer] = {
    **IN_WALES,
    "written": "have",
    "dated_on": MADE_IN_2025,
    "situation": ["safeguarding_enquiry"],
    "needs": ["needs_eligible", "personal_outcomes"],
    "help": ["actions_council", "actions_others"],
    "later": ["monitoring"],
    "safety": [],
    "involved": "yes",
}
CUT: dict[str, Answer] = {
    **IN_WALES,
    "cut": "stopped",
    "unsafe": "yes",
    "changed": ["needs_grew", "care_poor"],
    "plan_day": "passed",
    "reviewed": "yes",
    "reassessed": "no",
    "involved": "no",
    "outcome": "ended",
    "closure": ["closure_why"],
    "coordinator": "unknown",
    "taking_part": "hard_alone",
    "advocate": "no",
}
CALM: dict[str, Answer] = {
    **IN_ENGLAND,
    "cut": "no",
    "changed": [],
    "made_on": "2026-11-01",
    "reviewed": "no",
    "taking_part": "fine",
}
PREPARING: dict[str, Answer] = {
    **IN_ENGLAND,
    "hard": ["nutrition", "toilet"],
    "bad_days": "yes",
    "nights": "no",
    "helper": "tired",
    "medicines": "yes",
    "aids": "no",
    "taking_part": ["print"],
}


def fields_for(question: str, answers: dict[str, Answer]) -> dict[str, Any]:
    said = answers[question]
    if question == "postcode" and said != "unknown":
        return {"postcode": said}
    if question.endswith("_on") and said != "unknown":
        year, month, day = str(said).split("-")
        return {"day": day, "month": month, "year": year}
    return {"answer": said if isinstance(said, str) else said or ["none"]}
