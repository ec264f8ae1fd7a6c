"""Which of its lines a letter gets, from what was found. The letters: content/letters/plan-*.yaml."""

from app.domain.asking import Answers
from app.domain.rules.plans import Judged, State
from app.web.i18n import gettext as _

LETTERS = {"plan": "plan-lacks-something", "review": "plan-review"}
#: grounds that the calendar gives; the person's own reasons stand in the letter in their own words
BY_THE_CALENDAR = ("first_check", "yearly", "plan_day_passed")
LetterFacts = dict[str, str | tuple[str, ...]]


def plan_facts(judged: Judged, answers: Answers) -> LetterFacts:
    written = answers.get("written")
    return {
        **_kind(answers),
        "missing": judged.ids("contents", State.MISSING, State.NOT_FOUND),
        "advised": judged.ids("contents", State.ADVISED),
        "no_copy": _flag(written in ("no_copy", "unknown")),
        "no_plan": _flag(written == "none"),
        "refused": _flag(written == "refused"),
        "uninvolved": _flag(bool(judged.of("making", State.MISSING, State.NOT_FOUND))),
    }


def review_facts(judged: Judged, answers: Answers) -> LetterFacts:
    changed = answers.get("changed")
    own = tuple(changed) if isinstance(changed, list) else ()
    due = tuple(each for each in judged.ids("grounds", State.HOLDS) if each in BY_THE_CALENDAR)
    return {
        **_kind(answers),
        "reasons": (*own, *due),
        "cut": _flag(answers.get("cut") in ("less", "stopped")),
        "cut_planned": _flag(answers.get("cut") == "planned"),
    }


def _kind(answers: Answers) -> LetterFacts:
    """A carer has a support plan; of all others the letter itself says that it is one for care and support."""
    return {"kind": _("support")} if answers.get("whose") == "carer" else {}


def _flag(is_so: bool) -> str:
    return "yes" if is_so else ""


FACTS = {"plan": plan_facts, "review": review_facts}
