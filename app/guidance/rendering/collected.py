"""What a rendered guide consists of: its text, and all that the text rests on, to be told at the page's end."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from app.domain.figures import Certainty, Figure
from app.domain.glossary import Term
from app.domain.guides import Guide
from app.domain.helplines import Helpline
from app.domain.law import LawSource
from app.guidance.rendering.parsing import Fault
from app.web.amounts import amount, how_sure
from app.web.i18n import gettext as _
from app.web.words import in_words, phone_link


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class FigureLine:
    """`number` is empty where we do not have it; `source_url` where the source is told in words. `source_page` says
    whose page that address leads to: a council may tell what a regulation says, and is not the regulation."""

    name: str
    number: str
    what: str
    since: str
    source: str
    source_url: str
    source_page: str
    sure: str
    is_confirmed: bool

    @classmethod
    def of(cls, figure: Figure) -> "FigureLine":
        url = figure.source if figure.source.startswith("https://") else ""
        return cls(
            name=figure.series.name,
            number=amount(figure),
            what=_(figure.series.label),
            since=_("From %(day)s", day=in_words(figure.since)) if figure.since else "",
            source=figure.series.citation,
            source_url=url,
            source_page=_("the page of %(site)s", site=_site(url)) if url else "",
            sure=how_sure(figure),
            is_confirmed=figure.certainty is Certainty.CONFIRMED,
        )


def _site(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


@dataclass(frozen=True, slots=True)
class CitationLine:
    slug: str
    title: str
    says: str
    url: str
    read: str
    was_read: bool

    @classmethod
    def of(cls, source: LawSource) -> "CitationLine":
        read = _("We read it there") if source.was_read else _("Still to be checked against the official text")
        url = str(source.url) if source.url else ""
        return cls(source.slug, source.title, _(source.says), url, read, source.was_read)


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
