"""Replies of providers, and reviews that they ask for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import url_for

from app.domain.feedback.states import OUTCOMES, REASONS, Outcome, Reason
from app.feedback.answering import would_remove
from app.feedback.models import Challenge, Feedback, Reply
from app.moderation.presenters.item import Problem, reasons
from app.moderation.presenters.queue import Option, shortened
from app.moderation.presenters.waits import waits
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """What a moderator sent, to stand on the page again."""

    reason: str = ""
    text: str = ""
    problem: Problem | None = None

    def with_problem(self, problem: Problem) -> "AskedAgain":
        return replace(self, problem=problem)


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a list."""

    url: str
    place: str
    first_words: str
    waits: str


@dataclass(frozen=True, slots=True)
class ReplyPage:
    action: str
    place: str
    shown: str
    text: str
    changed: str
    waits: str
    checked: str
    reasons: tuple[Option, ...]
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class ChallengePage:
    title: str
    #: over its ground
    why: str
    action: str
    place: str
    shown: str
    original: str
    ground: str
    text: str
    waits: str
    #: what could be left of it
    shorter: str
    outcomes: tuple[Option, ...]
    #: somebody would take it down already
    has_first: bool
    is_own: bool
    problem: Problem | None


def reply_lines(found: Iterable[Feedback]) -> tuple[Asked, ...]:
    return tuple(
        Asked(url_for(".reply", ref=each.ref), each.place.name, shortened(each.reply.text), waits(each.reply.at))
        for each in found
        if each.reply
    )


def challenge_lines(found: Iterable[tuple[Challenge, Feedback]]) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            url=url_for(".challenge", ref=of.ref, number=each.id),
            place=of.place.name,
            first_words=_(REASONS[Reason(each.ground)]),
            waits=waits(each.opened_at),
        )
        for each, of in found
    )


def reply_page(feedback: Feedback, reply: Reply, asked: AskedAgain | None) -> ReplyPage:
    return ReplyPage(
        action=url_for(".decide_reply", ref=feedback.ref),
        place=feedback.place.name,
        shown=feedback.published_text or "",
        text=reply.text,
        changed=reply.changed or "",
        waits=waits(reply.at),
        checked=asked.text if asked else "",
        reasons=reasons(asked.reason if asked else ""),
        problem=asked.problem if asked else None,
    )


def challenge_page(feedback: Feedback, challenge: Challenge, by: int, asked: AskedAgain | None) -> ChallengePage:
    first = would_remove(feedback, challenge)
    chosen = asked.reason if asked else ""
    name = feedback.place.name
    return ChallengePage(
        title=_("Our own review of %(place)s", place=name)
        if challenge.is_ours
        else _("Review asked for by %(place)s", place=name),
        why=_("Why we look again") if challenge.is_ours else _("Why the place asks"),
        action=url_for(".end_challenge", ref=feedback.ref, number=challenge.id),
        place=name,
        shown=feedback.published_text or "",
        original=feedback.texts[-1].text if feedback.texts else "",
        ground=_(REASONS[Reason(challenge.ground)]),
        text=challenge.text,
        waits=waits(challenge.opened_at),
        shorter=(asked.text if asked else "") or feedback.published_text or "",
        outcomes=tuple(Option(each, _(OUTCOMES[each]), each == chosen) for each in Outcome),
        has_first=bool(first),
        is_own=by in first,
        problem=asked.problem if asked else None,
    )
