"""What a page rests on, told at its end: each number of law with how sure we are of it, each provision with where it
stands."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.figures import Certainty, Figure
from app.domain.law import LawSource
from app.web.amounts import amount, how_sure
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
