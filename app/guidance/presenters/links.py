"""A guide as one line of a list."""

from dataclasses import dataclass

from app.domain.guides import Guide
from app.guidance.rendering import guide_address


@dataclass(frozen=True, slots=True)
class GuideLink:
    """`lang` is set where its words are not in the language of the page around it."""

    title: str
    summary: str
    url: str
    lang: str

    @classmethod
    def of(cls, guide: Guide, nation: str | None, language: str) -> "GuideLink":
        lang = guide.language if guide.language != language else ""
        return cls(guide.meta.title, guide.meta.summary, guide_address(guide, nation, language), lang)
