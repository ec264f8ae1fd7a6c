"""What people answer, by question. Whatever is not named here they manage."""

from typing import Any

Answer = str | list[str]

NOBODY_IN_DANGER: dict[str, Answer] = {"danger_now": "no", "abuse_or_neglect": "no", "cannot_wait": "no"}
IN_ENGLAND: dict[str, Answer] = {"who": "me", "nation": "england", "postcode": "LS1 4DY", **NOBODY_IN_DANGER}
IN_WALES: dict[str, Answer] = {"who": "me", "nation": "wales", "postcode": "LL11 1AY", **NOBODY_IN_DANGER}

TWO_OUTCOMES: dict[str, Answer] = {
    **IN_ENGLAND,
    "impairment_or_illness": "yes",
    "nutrition": ["without_help"],
    "hygiene": ["takes_longer"],
    "significant_impact": "yes",
    "carer_helps": "yes",
    "savings_over_limit": "yes",
}
ONE_OUTCOME: dict[str, Answer] = {**TWO_OUTCOMES, "hygiene": "manages"}
NOT_SURE_OF_THE_SECOND: dict[str, Answer] = {**TWO_OUTCOMES, "hygiene": ["takes_longer", "sometimes"]}

ONE_NEED: dict[str, Answer] = {
    **IN_WALES,
    "need_arises": "yes",
    "self_care": ["without_help"],
    "self_care.others_can_meet": "no",
    "self_care.community_can_meet": "no",
    "self_care.unlikely_without_council": "yes",
    "savings_over_limit": "no",
}
FAMILY_HELPS: dict[str, Answer] = {**ONE_NEED, "self_care.others_can_meet": "yes"}
NOT_SURE_OF_FAMILY: dict[str, Answer] = {**ONE_NEED, "self_care.others_can_meet": "unknown"}

CARER: dict[str, Answer] = {
    **IN_ENGLAND,
    "necessary_care": "yes",
    "health_at_risk": "yes",
    "significant_impact": "yes",
    "cares_many_hours": "no",
    "savings_over_limit": "no",
}


def fields_for(question: str, answers: dict[str, Answer]) -> dict[str, Any]:
    said = answers.get(question, "manages")
    return {"postcode": said} if question == "postcode" and said != "unknown" else {"answer": said}
