"""The list of guides: by what is happening first, then by topic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.guides import Guide, Situation, Topic
from app.guidance.presenters.links import GuideLink
from app.guidance.rendering import guide_address
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class SituationLink:
    says: str
    url: str


@dataclass(frozen=True, slots=True)
class TopicSection:
    id: str
    title: str
    summary: str
    guides: tuple[GuideLink, ...]


@dataclass(frozen=True, slots=True)
class ContentsPage:
    situations: tuple[SituationLink, ...]
    topics: tuple[TopicSection, ...]

    @classmethod
    def of(
        cls, known: Sequence[Guide], *, topics: Iterable[Topic], situations: Iterable[Situation], language: str
    ) -> "ContentsPage":
        by_slug = {guide.slug: guide for guide in known}
        sections = (_section(topic, known, language) for topic in topics)
        return cls(
            situations=tuple(
                SituationLink(_(each.says), guide_address(by_slug[each.guide], None, language))
                for each in situations
                if each.guide in by_slug
            ),
            topics=tuple(section for section in sections if section.guides),
        )


def _section(topic: Topic, known: Iterable[Guide], language: str) -> TopicSection:
    here = sorted((guide for guide in known if guide.meta.topic == topic.slug), key=lambda guide: _place(guide, topic))
    links = tuple(GuideLink.of(guide, None, language) for guide in here)
    return TopicSection(topic.slug, _(topic.title), _(topic.summary), links)


def _place(guide: Guide, topic: Topic) -> int:
    return topic.guides.index(guide.slug) if guide.slug in topic.guides else len(topic.guides)
