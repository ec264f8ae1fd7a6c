"""Everything that the checks compare with each other, read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.content_files import CONTENT, ContentError
from app.domain.figures import Series, read_figures
from app.domain.glossary import Term, glossary
from app.domain.guides import SOURCE_LANGUAGE, Guide, Topic, read_guide, topics
from app.domain.helplines import Helpline, helplines
from app.domain.law import LawSource, read_law
from app.guidance.checks.manuscript import Manuscript, read_manuscript
from app.guidance.formats.easy_text import EasyBlock, read_easy_text
from app.web.languages import WRITTEN

LANGUAGES = tuple(language.code for language in WRITTEN)


@dataclass(frozen=True, slots=True)
class Page:
    """A guide with its text. `guide` is none where its head cannot be read; `fault` then says why."""

    slug: str
    language: str
    text: Manuscript
    guide: Guide | None
    fault: str = ""
    easy: tuple[EasyBlock, ...] | None = None

    @property
    def path(self) -> Path:
        return self.text.path

    @property
    def is_source(self) -> bool:
        return self.language == SOURCE_LANGUAGE

    @property
    def nations(self) -> tuple[str, ...]:
        return self.guide.meta.jurisdictions if self.guide else ()


@dataclass(frozen=True, slots=True)
class Shelf:
    folder: Path
    day: date
    pages: dict[tuple[str, str], Page]
    law: dict[str, LawSource]
    figures: dict[str, Series]
    helplines: dict[str, Helpline]
    topics: dict[str, Topic]
    terms: dict[str, dict[str, Term]]

    def page(self, slug: str, language: str = SOURCE_LANGUAGE) -> Page | None:
        return self.pages.get((language, slug))

    def of(self, language: str) -> Iterator[Page]:
        return (page for page in self.pages.values() if page.language == language)

    def easy_path(self, page: Page) -> Path:
        return self.folder / "easy_read" / page.language / f"{page.slug}.md"


def read_shelf(day: date, folder: Path = CONTENT) -> Shelf:
    pages = [_page(path, language, folder) for language in LANGUAGES for path in _files(folder, language)]
    return Shelf(
        folder=folder,
        day=day,
        pages={(page.language, page.slug): page for page in pages},
        law=read_law(folder / "law"),
        figures=read_figures(folder / "figures"),
        helplines=helplines(folder / "helplines.yaml"),
        topics=topics(folder / "topics.yaml"),
        terms={language: glossary(language, folder / "glossary") for language in LANGUAGES},
    )


def _files(folder: Path, language: str) -> list[Path]:
    return sorted((folder / "guidance" / language).glob("*.md"))


def _page(path: Path, language: str, folder: Path) -> Page:
    easy_path = folder / "easy_read" / language / path.name
    easy = read_easy_text(easy_path.read_text(encoding="utf-8")) if easy_path.exists() else None
    text = read_manuscript(path)
    try:
        return Page(path.stem, language, text, read_guide(path, language), easy=easy)
    except ContentError as error:
        return Page(path.stem, language, text, None, fault=str(error), easy=easy)
