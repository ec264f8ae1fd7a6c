"""The page of the desk: the box, the needs, the answer and what to be careful of."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.signposting.finding import Found, How
from app.signposting.needs import NEEDS, NEW_NEED, Need
from app.signposting.presenters.answer import Answer
from app.signposting.presenters.elsewhere import Nearby, about_nation
from app.signposting.presenters.wording import need_names
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.site import is_sample


@dataclass(frozen=True, slots=True)
class NeedChoice:
    number: int
    slug: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Other:
    """A council that it could be instead."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class DeskPage:
    """`answer` is none before anything was typed, and where nothing was found: then `problem` says why. `regions`
    are the packs to print, as (slug, name)."""

    typed: str
    needs: tuple[NeedChoice, ...]
    regions: Sequence[tuple[str, str]]
    professional: bool
    warnings: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    problem: str = ""
    elsewhere: Nearby | None = None
    answer: Answer | None = None

    @classmethod
    def empty(cls, regions: Sequence[tuple[str, str]], *, professional: bool) -> "DeskPage":
        return cls("", need_choices(NEW_NEED), regions, professional)

    @property
    def title(self) -> str:
        return f"{self.answer.council}: {self.answer.number or self.answer.status}" if self.answer else _("Call desk")


def desk_page(
    found: Found, need: Need, answer: Answer | None, regions: Sequence[tuple[str, str]], *, professional: bool
) -> DeskPage:
    return DeskPage(
        typed=found.shown,
        needs=need_choices(need),
        regions=regions,
        professional=professional,
        warnings=warnings_of(found) if answer else (),
        others=tuple(Other(each.slug, council_name(each.name)) for each in (*found.others, *found.suggestions)),
        problem=problem_of(found),
        elsewhere=about_nation(found.nation),
        answer=answer,
    )


def need_choices(chosen: Need) -> tuple[NeedChoice, ...]:
    names = need_names()
    return tuple(NeedChoice(need.number, need.slug, names[need.slug], need is chosen) for need in NEEDS)


def problem_of(found: Found) -> str:
    if found.how is How.UNREADABLE and found.suggestions:
        return _("We do not know “%(typed)s”. Did the caller mean one of these?", typed=found.shown)
    if found.how is How.ELSEWHERE and (about := about_nation(found.nation)):
        return about.text
    if found.how is How.NO_SUCH_NEED:
        return no_such_need(found.shown[-1])
    return {
        How.UNREADABLE: _("We cannot read that. Type a postcode, such as LS1 4DY, or the name of a council."),
        How.NOWHERE: _("We do not know this postcode. Check it with the caller, or type the name of the council."),
    }.get(found.how, "")


def no_such_need(key: str) -> str:
    return _("There is no need with the number %(key)s. Behind the postcode, type 1 to 7.", key=key)


def warnings_of(found: Found) -> tuple[str, ...]:
    """What to be careful of, gravest first."""
    said = [sample_warning()] if is_sample() else []
    said += how_sure(found)
    if found.others:
        said.append(boundary_warning([council_name(each.name) for each in found.others]))
    return tuple(said)


def sample_warning() -> str:
    return _("Sample data: do not give these numbers to callers.")


def how_sure(found: Found) -> list[str]:
    said = {
        How.NEAR: _("We do not know %(shown)s. This is the council of most addresses near it.", shown=found.shown),
        How.PART: _("This goes by %(shown)s alone. Ask for the whole postcode.", shown=found.shown),
        How.TOWN: _("This goes by the name %(shown)s alone. Ask for the postcode.", shown=found.shown),
        How.DISTRICT: _("%(shown)s: another council arranges care there. Ask for this one.", shown=found.shown),
    }.get(found.how)
    ended = _("%(shown)s is no longer in use. Ask for the new postcode.", shown=found.shown)
    return ([said] if said else []) + ([ended] if found.is_ended else [])


def boundary_warning(names: Sequence[str]) -> str:
    return _(
        "Close to a boundary: it could also be %(councils)s. Ask who the council tax goes to.",
        councils=", ".join(names),
    )
