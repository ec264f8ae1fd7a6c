"""What others than the regulator found: marks, the Ombudsman's decisions, local reports, food hygiene."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.evidence import FoodMatch, Held
from app.domain.profile import Fact
from app.domain.quality import DecisionRecord, LocalReportRecord, MarkRecord, Match, Outcome
from app.profiles.presenters.facts import source_note, web_address
from app.web import words
from app.web.content import catalogue
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language

FOOD_PAGE = "https://ratings.food.gov.uk/business/"


@dataclass(frozen=True, slots=True)
class Finding:
    """One entry: what it is, when, what it says, and a link to whoever says it. The publisher's own
    words are English in every language of ours: `their_title`, `their_words`."""

    title: str
    when: str
    says: tuple[str, ...]
    url: str
    link: str
    note: str
    their_title: bool = False
    their_words: bool = False


def mark_findings(held: Held[MarkRecord], today: date) -> tuple[Finding, ...]:
    return tuple(_mark(fact, fact.value, today) for fact in held.facts if fact.value)


def decision_findings(facts: Iterable[Fact[DecisionRecord]]) -> tuple[Finding, ...]:
    return tuple(_decision(fact, fact.value) for fact in facts if fact.value)


def report_findings(held: Held[LocalReportRecord]) -> tuple[Finding, ...]:
    return tuple(_report(fact, fact.value) for fact in held.facts if fact.value)


def food_findings(held: Held[FoodMatch]) -> tuple[Finding, ...]:
    return tuple(_food(fact, fact.value) for fact in held.facts if fact.value)


def _mark(fact: Fact[MarkRecord], mark: MarkRecord, today: date) -> Finding:
    scheme = catalogue().marks.get(mark.scheme)
    says = (_("Given by: %(who)s", who=scheme.awarded_by), scheme.means, scheme.does_not_mean) if scheme else ()
    title = scheme.name if scheme else mark.scheme
    homepage = str(scheme.homepage) if scheme and scheme.homepage else ""
    return Finding(
        title=f"{title}: {mark.level}" if mark.level else title,
        when=_mark_days(mark, today),
        says=says,
        url=web_address(mark.url) or homepage,
        link=_("About this mark"),
        note=source_note(fact),
    )


def _mark_days(mark: MarkRecord, today: date) -> str:
    since = words.in_words(mark.awarded_on)
    if mark.expires_on is None:
        return _("Since %(day)s.", day=since)
    until = words.in_words(mark.expires_on)
    if mark.expires_on < today:
        return _("From %(first)s. It ended on %(last)s.", first=since, last=until)
    return _("From %(first)s until %(last)s.", first=since, last=until)


def outcome_words(outcome: str) -> str:
    return _outcomes().get(outcome, outcome)


@once_a_language
def _outcomes() -> dict[str, str]:
    return {
        Outcome.UPHELD.value: _("Upheld: the Ombudsman found that something was done wrong."),
        Outcome.NOT_UPHELD.value: _("Not upheld: the Ombudsman did not find that something was done wrong."),
        Outcome.CLOSED.value: _("Closed: the Ombudsman looked at it and stopped without a finding."),
    }


def _decision(fact: Fact[DecisionRecord], decision: DecisionRecord) -> Finding:
    return Finding(
        title=decision.subject,
        when=_("Decided on %(day)s.", day=words.in_words(decision.decided_on)),
        says=(outcome_words(decision.outcome),),
        their_title=True,
        url=web_address(decision.url),
        link=_("Read decision %(reference)s", reference=decision.reference),
        note=source_note(fact),
    )


def _report(fact: Fact[LocalReportRecord], report: LocalReportRecord) -> Finding:
    return Finding(
        title=report.title,
        when=_("%(who)s visited on %(day)s.", who=report.publisher, day=words.in_words(report.visited_on)),
        says=(report.summary,) if report.summary else (),
        their_title=True,
        their_words=True,
        url=web_address(report.url),
        link=_("Read the report"),
        note=source_note(fact),
    )


def food_words(rating: str) -> str:
    """With the words that the Food Standards Agency has for each number."""
    return _hygiene().get(rating, rating)


@once_a_language
def _hygiene() -> dict[str, str]:
    return {
        "5": _("5 out of 5: hygiene is very good"),
        "4": _("4 out of 5: hygiene is good"),
        "3": _("3 out of 5: hygiene is generally satisfactory"),
        "2": _("2 out of 5: some improvement is necessary"),
        "1": _("1 out of 5: major improvement is necessary"),
        "0": _("0 out of 5: urgent improvement is required"),
        "AwaitingInspection": _("Waiting for its inspection"),
        "AwaitingPublication": _("Inspected; the rating is not published yet"),
        "Exempt": _("Exempt from rating"),
    }


def _food(fact: Fact[FoodMatch], food: FoodMatch) -> Finding:
    sure = (
        _("The Food Standards Agency lists it as “%(name)s”. We are sure that this is the same place: %(why)s.")
        if food.match is Match.CERTAIN
        else _("The Food Standards Agency lists “%(name)s”. It is probably this place: %(why)s.")
    )
    return Finding(
        title=food_words(food.rating),
        when=_("Inspected on %(day)s.", day=words.in_words(food.rated_on)) if food.rated_on else "",
        says=(
            sure % {"name": food.business_name, "why": _(food.matched_by.rstrip("."))},
            _("Checked by %(authority)s.", authority=food.authority),
        ),
        url=FOOD_PAGE + food.fhrs_id if food.fhrs_id.isdigit() else "",
        link=_("See it at the Food Standards Agency"),
        note=source_note(fact),
    )
