"""What a page rests on, told at its end: each number of law with how sure we are of it, each provision with where it
stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.figures import Certainty, Figure
from app.domain.law import LawSource, law
from app.web.amounts import amount, beside, how_sure
from app.web.i18n import gettext as _
from app.web.words import in_words


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
    #: the same in brackets, for where there is no room; empty where it is confirmed
    mark: str
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
            mark=beside(figure),
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
    was_read: bool

    @classmethod
    def of(cls, source: LawSource) -> "CitationLine":
        url = str(source.url) if source.url else ""
        return cls(source.slug, source.title, _(source.says), url, source.was_read)


def citations(slugs: Iterable[str]) -> tuple[CitationLine, ...]:
    """Each once, in the order in which they come first."""
    return tuple(CitationLine.of(law()[slug]) for slug in dict.fromkeys(slugs))


@dataclass(frozen=True, slots=True)
class Rests:
    """What a result rests on, each once: parts/rests_on.html shows it, as the guides show theirs."""

    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]

    @property
    def has_unsure_figures(self) -> bool:
        return any(line.number and not line.is_confirmed for line in self.figures)
