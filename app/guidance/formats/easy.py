"""The Easy Read page: a picture beside each thought; at its end the numbers that it left out."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from app.domain.guides import easy_read
from app.guidance.formats.easy_text import EasyBlock, read_easy_text
from app.guidance.formats.sheet import Sheet
from app.guidance.presenters import GuidePage
from app.guidance.rendering import InlineWriter, RenderedGuide
from app.guidance.rendering.collected import HelplineLine
from app.guidance.rendering.glosses import Glosser
from app.web.cited import FigureLine
from app.web.i18n import current_language
from app.web.languages import BY_CODE, speaking


@dataclass(frozen=True, slots=True)
class EasyPart:
    """`picture` is the name of its file; empty for a heading."""

    picture: str
    heading: Markup | None
    sentences: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class EasyPage:
    sheet: Sheet
    parts: tuple[EasyPart, ...]
    numbers: tuple[FigureLine, ...]
    phones: tuple[HelplineLine, ...]

    @classmethod
    def of(cls, page: GuidePage, text: str, day: date) -> "EasyPage":
        rendered = page.rendered
        writer = _writer(rendered, day)
        with speaking(BY_CODE[rendered.guide.language]):
            parts = tuple(_part(block, writer) for block in read_easy_text(text))
        return cls(
            sheet=Sheet.of(page, "easy-read"),
            parts=parts,
            numbers=tuple(figure for figure in rendered.figures if figure.name not in writer.figures),
            phones=tuple(line for line in rendered.helplines if line.slug not in writer.helplines),
        )


def find_easy_text(rendered: RenderedGuide) -> str | None:
    return easy_read(rendered.guide.language).get(rendered.guide.slug)


def _writer(rendered: RenderedGuide, day: date) -> InlineWriter:
    language = rendered.guide.language
    return InlineWriter(
        rendered.guide, nation=rendered.nation, language=current_language(), day=day, glosser=Glosser(language)
    )


def _part(block: EasyBlock, writer: InlineWriter) -> EasyPart:
    return EasyPart(
        picture=f"easy-{block.picture}.svg" if block.picture else "",
        heading=writer.line(block.heading) if block.heading else None,
        sentences=tuple(writer.line(sentence) for sentence in block.sentences),
    )
