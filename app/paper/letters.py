"""A letter to a council, made of its data and of what a person told us."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.asking import Voice
from app.domain.asking.wording import Said
from app.domain.figures import Certainty, Figure, figure_on
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.domain.helplines import helplines
from app.domain.law import law
from app.domain.letters import ALWAYS, Letter, Nation, Paragraph, Point, Tip, letters
from app.web.amounts import amount, beside
from app.web.cited import FigureLine, Rests, citations
from app.web.clock import today
from app.web.i18n import current_language
from app.web.i18n import gettext as _
from app.web.words import in_words, phone_link

#: names what lists or fills in; a fact that is only true or false is any text, such as "yes"
Facts = Mapping[str, str | tuple[str, ...]]


class LetterFactError(ValueError):
    """A room gave a fact that the letter does not know."""


@dataclass(frozen=True, slots=True)
class Line:
    """`law` names the provisions that it rests on, as a lawyer would; empty where it rests on none."""

    text: str
    law: str = ""


@dataclass(frozen=True, slots=True)
class LetterPart:
    said: Line
    points: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TipLine:
    """What to do with the letter. `guide` is the title of a guide to read, `phone` a number to call."""

    text: str
    guide: str
    guide_slug: str
    phone: str
    phone_link: str
    to_council: bool


@dataclass(frozen=True, slots=True)
class LetterPage(Rests):
    """For `paper/letter.html`. What is in [square brackets] the person fills in: nothing of it is asked here.

    Its `figures` and `citations` include those of the tips.
    """

    nation: Nation
    title: str
    to: str
    subject: str
    written_on: str
    parts: tuple[LetterPart, ...]
    tips: tuple[TipLine, ...]
    sender: tuple[str, ...]


def letter(slug: str, *, nation: Nation, voice: Voice, facts: Facts) -> LetterPage:
    """The letter for one nation, in the reader's language, as the law and its figures are today.

    `facts` holds only what the letter names in its `facts` and `values`, besides `council` (the name of the council),
    and for the voice "they" `agrees` or `cannot_decide`. A fact is given by any text that is not empty, a list as a
    tuple: of the ids that the letter's file has, or, where it has none, of words in the reader's language. What is not
    given stands in the letter as a blank to fill in, or is left out. An unknown letter is a KeyError, an unknown fact
    or id a LetterFactError.

    Answer with it so: `make(format, "paper/letter.html", Document.of(FileName.LETTER, format, ...), letter=page)`.
    """
    return _Writer(letters().letters[slug], nation, Voice(voice), facts).page()


def letter_title(slug: str, voice: Voice) -> str:
    """What a page calls it that leads to it: "A letter to ask for a needs assessment"."""
    return _(letters().letters[slug].title.to(Voice(voice)))


class _Writer:
    def __init__(self, letter: Letter, nation: Nation, voice: Voice, facts: Facts) -> None:
        if unknown := sorted(facts.keys() - letter.known_facts() - ALWAYS):
            raise LetterFactError(f"The letter “{letter.slug}” knows no {unknown}: see content/letters.")
        self._letter, self._nation, self._voice, self._day = letter, nation, voice, today()
        self._facts = {name: value for name, value in facts.items() if value}
        self._values = {value.name: self._value(value.name, value.blank) for value in letter.values}
        self._paragraphs = [each for each in letters().paragraphs(letter) if self._is_shown(each)]
        self._tips = [tip for tip in map(letters().tips.__getitem__, letter.tips) if tip.is_for(nation)]

    def page(self) -> LetterPage:
        return LetterPage(
            nation=self._nation,
            title=self._say(self._letter.title),
            to=self._say(self._letter.to),
            subject=self._say(self._letter.subject),
            written_on=in_words(self._day),
            parts=tuple(map(self._part, self._paragraphs)),
            tips=tuple(map(self._tip, self._tips)),
            figures=tuple(FigureLine.of(figure) for figure in self._figures()),
            citations=citations(self._cited()),
            sender=_sender(self._voice),
        )

    def _say(self, text: Said, **values: str) -> str:
        return _(text.to(self._voice)) % {**self._values, **values}

    def _value(self, name: str, blank: Said) -> str:
        return str(self._facts.get(name) or _(blank.to(self._voice)))

    def _is_shown(self, paragraph: Paragraph) -> bool:
        wanted = {name for name in (paragraph.when, paragraph.each) if name}
        return (
            paragraph.is_for(self._nation)
            and paragraph.voice in (None, self._voice)
            and wanted <= self._facts.keys()
            and not self._facts.keys() & set(paragraph.unless)
        )

    def _part(self, paragraph: Paragraph) -> LetterPart:
        held = self._figures_of(paragraph)
        sure = all(figure.certainty is Certainty.CONFIRMED for figure in held.values())
        text = paragraph.text if sure else paragraph.without or paragraph.text
        words = self._say(text, **{name: amount(figure) for name, figure in held.items()})
        return LetterPart(Line(words, _titles(paragraph.cite)), tuple(self._points(paragraph)))

    def _points(self, paragraph: Paragraph) -> Iterator[Line]:
        if paragraph.each and not paragraph.points:
            return map(Line, self._chosen(paragraph.each))
        return (Line(self._say(point.text), _titles(point.cite)) for point in self._shown(paragraph))

    def _shown(self, paragraph: Paragraph) -> Iterable[Point]:
        if not paragraph.each:
            return paragraph.points
        chosen = self._chosen(paragraph.each)
        if unknown := sorted(set(chosen) - {point.id for point in paragraph.points}):
            raise LetterFactError(f"“{paragraph.each}” of the letter “{self._letter.slug}” has no {unknown}.")
        return [point for point in paragraph.points if point.id in chosen]

    def _chosen(self, name: str) -> tuple[str, ...]:
        given = self._facts[name]
        return (given,) if isinstance(given, str) else given

    def _tip(self, tip: Tip) -> TipLine:
        numbers = {name: _marked(figure) for name, figure in self._figures_of(tip).items()}
        phone = helplines()[tip.helpline].phone if tip.helpline else ""
        return TipLine(
            text=self._say(tip.text, **numbers),
            guide=_title_of(tip.guide) if tip.guide else "",
            guide_slug=tip.guide or "",
            phone=phone,
            phone_link=phone_link(phone),
            to_council=tip.council,
        )

    def _figures_of(self, said: Paragraph | Tip) -> dict[str, Figure]:
        return {word: figure_on(name, self._day) for word, name in said.figures.items()}

    def _figures(self) -> Iterable[Figure]:
        said: list[Paragraph | Tip] = [*self._paragraphs, *self._tips]
        held = [figure for each in said for figure in self._figures_of(each).values()]
        return {figure.series.name: figure for figure in held}.values()

    def _cited(self) -> Iterator[str]:
        for paragraph in self._paragraphs:
            yield from paragraph.cite
            for point in self._shown(paragraph) if paragraph.points else ():
                yield from point.cite
        for tip in self._tips:
            yield from tip.cite


def _titles(citations: Iterable[str]) -> str:
    return "; ".join(law()[slug].title for slug in citations)


def _marked(figure: Figure) -> str:
    return f"{amount(figure)} {beside(figure)}".strip()


def _title_of(guide: str) -> str:
    """In the reader's language, where there is a translation."""
    return (guides(current_language()).get(guide) or guides(SOURCE_LANGUAGE)[guide]).meta.title


def _sender(voice: Voice) -> tuple[str, ...]:
    """Nobody is asked for a name: it is written on paper, or on the person's own machine."""
    lines = (_("[your name]"), _("[your address]"), _("[your phone number or email address]"))
    return lines if voice is Voice.THEY else (*lines, _("[your date of birth]"))
