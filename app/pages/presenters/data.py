"""Where the facts come from, and how old they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.sources import source_facts
from app.domain.uk_time import uk_day
from app.provenance.models import ImportRun
from app.provenance.queries import SourceEdition
from app.web import words
from app.web.i18n import gettext as _

#: the names and outlines of councils come with the site itself
ALWAYS = {"councils"}


@dataclass(frozen=True, slots=True)
class SourceRow:
    title: str
    publisher: str
    homepage: str
    licence: str
    edition: str
    loaded: str
    counts: str
    rejected: str


@dataclass(frozen=True, slots=True)
class DataPage:
    places: str
    sources: tuple[SourceRow, ...]
    #: what the licences of the sources that are shown ask us to say, each once
    thanks: tuple[str, ...]

    @classmethod
    def of(cls, places: int, editions: Sequence[SourceEdition]) -> "DataPage":
        loaded = [each for each in editions if each.run]
        return cls(words.number(places), tuple(_row(each) for each in loaded), _thanks(loaded))


def _thanks(loaded: Sequence[SourceEdition]) -> tuple[str, ...]:
    shown = {each.source.slug for each in loaded} | ALWAYS
    return tuple(dict.fromkeys(_(facts.attribution) for slug, facts in source_facts().items() if slug in shown))


def _row(edition: SourceEdition) -> SourceRow:
    source, run = edition.source, edition.run
    return SourceRow(
        title=_(source.title),
        publisher=_(source.publisher),
        homepage=source.homepage,
        licence=_(source.licence),
        edition=_edition(run),
        loaded=words.in_words(uk_day(run.finished_at)) if run and run.finished_at else "",
        counts=words.number(run.rows_read) if run else "",
        rejected=words.number(run.rows_rejected) if run else "",
    )


def _edition(run: ImportRun | None) -> str:
    return words.in_words(run.data_as_of) if run and run.data_as_of else _("The publisher gives no date")
