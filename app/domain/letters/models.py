"""What a letter consists of. Every text may be said in two voices: for oneself, and for somebody whom one helps."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.domain.asking import Voice
from app.domain.asking.wording import Text
from app.domain.content_files import Entry

Nation = Literal["england", "wales"]
NATIONS: tuple[Nation, ...] = ("england", "wales")
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
FactName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=30)]


class Cited(Entry):
    """`figures` names a figure for each %(word)s that stands for a number of law."""

    text: Text
    nation: Nation | None = None
    figures: dict[FactName, str] = Field(default_factory=dict)
    cite: tuple[str, ...] = ()

    def is_for(self, nation: Nation) -> bool:
        return self.nation in (None, nation)

    @property
    def nations(self) -> tuple[Nation, ...]:
        return (self.nation,) if self.nation else NATIONS


class Point(Entry):
    """Of a list. Where its paragraph has `each`, it is shown if that fact holds its id."""

    id: FactName | None = None
    text: Text
    cite: tuple[str, ...] = ()


class Paragraph(Cited):
    """Shown in its voice and nation, if the fact `when` is given and none of `unless` is.

    `each` is a fact that lists things: the ids of `points`, or, where there are no points, the words themselves.
    `without` is said instead of `text` while one of its figures is not confirmed: a letter makes no claim that we are
    not sure of.
    """

    voice: Voice | None = None
    when: FactName | None = None
    unless: tuple[FactName, ...] = ()
    each: FactName | None = None
    points: tuple[Point, ...] = ()
    without: Text | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.figures and not self.without:
            raise ValueError("say in “without” what it says while its figure is not confirmed")
        if self.each and any(point.id is None for point in self.points):
            raise ValueError("give each of its points an “id”, by which “each” chooses them")
        return self

    def texts(self) -> Iterator[str]:
        for said in (self.text, self.without, *(point.text for point in self.points)):
            if said:
                yield from (said.you, said.they)

    def facts(self) -> set[str]:
        return {name for name in (self.when, self.each, *self.unless) if name}

    def citations(self) -> tuple[str, ...]:
        return (*self.cite, *(slug for point in self.points for slug in point.cite))


class SharedParagraph(Paragraph):
    slug: Slug


class Tip(Cited):
    """What to do with a letter. `guide` is one to read, `helpline` whom to phone; `council` leads to the council."""

    slug: Slug
    guide: str | None = None
    helpline: str | None = None
    council: bool = False


class Value(Entry):
    """A fact that stands in a sentence as %(name)s. Where it is not known, `blank` does: what is most often true, or a
    place [in brackets] for the person to fill in."""

    name: FactName
    blank: Text


class Letter(Entry):
    slug: Slug
    title: Text
    to: Text
    subject: Text
    values: tuple[Value, ...] = ()
    facts: tuple[FactName, ...] = ()
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=2)]
    tips: Annotated[tuple[Slug, ...], Field(min_length=1)]

    def known_facts(self) -> set[str]:
        return {*self.facts, *(value.name for value in self.values)}
