"""What a rendered guide consists of: its text, and all that the text rests on, to be told at the page's end."""

from dataclasses import dataclass

from markupsafe import Markup

from app.domain.glossary import Term
from app.domain.guides import Guide
from app.domain.helplines import Helpline
from app.guidance.rendering.parsing import Fault
from app.web.cited import CitationLine, FigureLine
from app.web.i18n import gettext as _
from app.web.words import in_words, phone_link


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class HelplineLine:
    """`checked` is empty where nobody phoned yet, or nobody needs to."""

    slug: str
    name: str
    helps_with: str
    phone: str
    link: str
    hours: str
    text: str
    website: str
    checked: str
    is_sure: bool

    @classmethod
    def of(cls, line: Helpline) -> "HelplineLine":
        day = line.checked_on
        return cls(
            slug=line.slug,
            name=_(line.name),
            helps_with=_(line.helps_with),
            phone=line.phone,
            link=phone_link(line.phone),
            hours=_(line.hours),
            text=_(line.text),
            website=str(line.website or ""),
            checked=_("This number was checked on %(day)s.", day=in_words(day)) if day else "",
            is_sure=line.is_official or day is not None,
        )


@dataclass(frozen=True, slots=True)
class RenderedGuide:
    """`nation` is "england", "wales" or "both". `headings` are those of the second level. `next_html` is the list of
    what to do next, without a heading. The lists hold what `html` and `next_html` use, in the order of the text.
    `faults` is empty for every guide that passed the checks."""

    guide: Guide
    nation: str
    html: Markup
    next_html: Markup
    headings: tuple[Heading, ...]
    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]
    helplines: tuple[HelplineLine, ...]
    terms: tuple[Term, ...]
    faults: tuple[Fault, ...]

    @property
    def has_unsure_figures(self) -> bool:
        return any(line.number and not line.is_confirmed for line in self.figures)

    @property
    def has_unsure_helplines(self) -> bool:
        return not all(line.is_sure for line in self.helplines)
