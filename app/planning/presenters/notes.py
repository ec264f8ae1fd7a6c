"""A point of a checklist in words: what it is, what the law says of it, and where that stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.asking.laws import nation_of
from app.domain.asking import Voice
from app.domain.law import law
from app.domain.rules.conditions import Nation
from app.domain.rules.plans import Finding, Force, State
from app.guidance.presenters.links import GuideLink, guide_link
from app.planning.terms import terms_of
from app.web.amounts import amount, how_sure
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Note:
    """`source` says if law or guidance asks for it. `number` is the figure that it turns on, `sure` how sure that is;
    `items` are what the person named."""

    id: str
    name: str
    says: str
    source: str
    title: str
    url: str
    number: str
    sure: str
    guide: GuideLink | None
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """`is_folded`: to look up, and not to act on. `to_tick`: things to do, with a box for each."""

    id: str
    title: str
    lead: str
    notes: tuple[Note, ...]
    is_folded: bool = False
    to_tick: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Under which checklist, and in whose words."""

    check: str
    voice: Voice

    @property
    def nation(self) -> Nation:
        return nation_of(self.check)

    def either(self, you: str, they: str) -> str:
        return you if self.voice is Voice.YOU else they

    def note(self, finding: Finding, items: tuple[str, ...] = ()) -> Note:
        point, words = finding.point, terms_of(self.check)[finding.point.id]
        source, figure = law()[point.citation], finding.figure
        is_open = finding.state is State.DEPENDS
        return Note(
            id=point.id,
            name=_(words.name.to(self.voice)),
            says=_(((is_open and words.if_unknown) or words.says).to(self.voice)),
            source=_("Law:") if point.force is Force.LAW else _("Guidance:"),
            title=source.title,
            url=str(source.url or ""),
            number=amount(figure) if figure else "",
            sure=how_sure(figure) if figure else "",
            guide=guide_link(words.guide, self.nation),
            items=items,
        )

    def notes(self, findings: Iterable[Finding]) -> tuple[Note, ...]:
        return tuple(map(self.note, findings))

    def section(
        self, id: str, title: str, lead: str, findings: Iterable[Finding], *, is_folded: bool = False
    ) -> Section:
        return Section(id, title, lead, self.notes(findings), is_folded)


def filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Without the empty ones, and with each guide named once: where it is first of use."""
    named: set[str] = set()
    return tuple(
        replace(section, notes=tuple(_naming_once(note, named) for note in section.notes))
        for section in sections
        if section.notes
    )


def _naming_once(note: Note, named: set[str]) -> Note:
    if note.guide is None:
        return note
    is_named = note.guide.url in named
    named.add(note.guide.url)
    return replace(note, guide=None) if is_named else note
