"""The page on which one feedback is decided."""

from dataclasses import dataclass, replace

from flask import url_for

from app.domain.feedback.flags.safeguarding import SAFEGUARDING
from app.domain.feedback.question import ANSWERS, ASPECTS, RELATIONS, Answer, Aspect, Relation
from app.domain.feedback.states import REASONS, Reason, Status, Verdict
from app.domain.uk_time import uk_day
from app.feedback.models import Feedback, Opinion
from app.moderation.presenters.flags import Noticed, Piece, marked, noticed
from app.moderation.presenters.queue import Option
from app.moderation.presenters.waits import pressing, waits
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.words import in_words, month_of_year


@dataclass(frozen=True, slots=True)
class Problem:
    """`field` is the id of what to mend."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What a moderator sent, to stand on the page again."""

    text: str
    note: str
    reason: str
    problem: Problem | None = None
    #: somebody was quicker
    overtaken_by: str = ""
    status: int = 409

    def with_problem(self, problem: Problem) -> "Typed":
        return replace(self, problem=problem, status=422)

    def not_saved(self, how: str) -> "Typed":
        return replace(self, problem=Problem("text", how), status=503)

    def overtaken(self, how: str) -> "Typed":
        return replace(self, overtaken_by=how)


@dataclass(frozen=True, slots=True)
class First:
    """What the first moderator would do."""

    reason: str
    note: str
    on: str


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Way:
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ItemPage:
    ref: str
    action: str
    version: int
    place: str
    place_url: str
    #: whose safeguarding team is phoned
    council: Way | None
    lang: str
    waits: str
    pressing: str
    is_edited: bool
    is_under_16: bool
    #: the steps of safeguarding then stand open
    tells_of_harm: bool
    has_text: bool
    pieces: tuple[Piece, ...]
    noticed: tuple[Noticed, ...]
    text: str
    note: str
    reasons: tuple[Option, ...]
    #: none while nobody has read it
    first: First | None
    is_own_refusal: bool
    #: the answers, for whoever asks for them after reading
    lines: tuple[Line, ...]
    problem: Problem | None
    overtaken_by: str
    #: typed for the version before, where the person changed it meanwhile
    kept_text: str


def item_page(feedback: Feedback, by: int, typed: Typed | None) -> ItemPage:
    original, opinion, found = feedback.texts[-1].text, _first_of(feedback), noticed(feedback)
    is_theirs = typed is not None and not typed.overtaken_by
    return ItemPage(
        ref=feedback.ref,
        action=url_for(".decide", ref=feedback.ref),
        version=feedback.version,
        place=feedback.place.name,
        place_url=url_for("profiles.place", ref=feedback.place.ref),
        council=_council(feedback),
        lang=feedback.language,
        waits=waits(feedback.waiting_since),
        pressing=pressing(feedback.risk),
        is_edited=feedback.version > 1,
        is_under_16=feedback.is_under_16,
        tells_of_harm=any(each.check == SAFEGUARDING.slug for each in found),
        has_text=bool(original),
        pieces=marked(feedback),
        noticed=found,
        text=typed.text if typed and is_theirs else original,
        note=typed.note if typed else "",
        reasons=reasons(typed.reason if typed else (opinion.reason or "" if opinion else "")),
        first=_first(opinion) if opinion else None,
        is_own_refusal=opinion is not None and opinion.by == by,
        lines=tuple(_lines(feedback)),
        problem=typed.problem if typed else None,
        overtaken_by=typed.overtaken_by if typed else "",
        kept_text=typed.text if typed and not is_theirs else "",
    )


def reasons(chosen: str) -> tuple[Option, ...]:
    return tuple(Option(each, _(REASONS[each]), each == chosen) for each in Reason)


def _council(feedback: Feedback) -> Way | None:
    council = feedback.place.council
    if council is None:
        return None
    return Way(council_name(council.name), url_for("signposting.council_page", slug=council.slug))


def _first_of(feedback: Feedback) -> Opinion | None:
    is_second = feedback.status == Status.SECOND
    of_version = [each for each in feedback.opinions if each.version == feedback.version]
    return of_version[-1] if is_second and of_version and of_version[-1].verdict == Verdict.REFUSE else None


def _first(opinion: Opinion) -> First:
    reason = _(REASONS[Reason(opinion.reason)]) if opinion.reason else ""
    return First(reason, opinion.note, in_words(uk_day(opinion.at)))


def _lines(feedback: Feedback) -> list[Line]:
    lines = [Line(_("Answer"), _(ANSWERS[Answer(feedback.answer)]))] if feedback.answer else []
    lines += [
        Line(_(ASPECTS[Aspect(name)]), _(ANSWERS[Answer(said)])) for name, said in (feedback.aspects or {}).items()
    ]
    if feedback.relation:
        lines.append(Line(_("Who is speaking"), _(RELATIONS[Relation(feedback.relation)])))
    if feedback.experienced_in:
        lines.append(Line(_("When it was"), month_of_year(feedback.experienced_in)))
    return lines
