"""Every letter with nothing known, and with all that one may know: in both nations and voices."""

from collections.abc import Iterator

from app.domain.asking import Voice
from app.domain.letters import Letter, Nation, letters
from app.domain.letters.models import NATIONS
from app.paper.letters import Facts, LetterPage, letter

LETTERS = tuple(letters().letters)
KINDS = [(slug, nation, voice) for slug in LETTERS for nation in NATIONS for voice in Voice]
COUNCIL = "Testshire Council"
WORDS = ("washing myself", "cooking a meal")


def all_facts(each: Letter, nation: Nation) -> Facts:
    """Each fact that the letter knows, except one that takes another one's place."""
    lists = {paragraph.each: paragraph for paragraph in each.paragraphs if paragraph.each and paragraph.is_for(nation)}
    facts: dict[str, str | tuple[str, ...]] = {name: "yes" for name in each.facts}
    for name, paragraph in lists.items():
        facts[name] = tuple(str(point.id) for point in paragraph.points) or WORDS
    facts |= {value.name: "May 2027" for value in each.values} | {"council": COUNCIL, "agrees": "yes"}
    return facts


def variants(slug: str, nation: Nation, voice: Voice) -> Iterator[LetterPage]:
    """With nothing known, with everything, and with one thing at a time."""
    known = all_facts(letters().letters[slug], nation)
    yield letter(slug, nation=nation, voice=voice, facts={})
    yield letter(slug, nation=nation, voice=voice, facts=known)
    for name, value in known.items():
        yield letter(slug, nation=nation, voice=voice, facts={name: value})


def words_of(page: LetterPage) -> str:
    """Of the letter itself, as it is sent."""
    lines = [page.to, page.subject, page.written_on, *page.sender]
    for part in page.parts:
        lines += [part.said.text, part.said.law]
        lines += [text for point in part.points for text in (point.text, point.law)]
    return "\n".join(lines)


def all_words(page: LetterPage) -> str:
    tips = [f"{tip.text} {tip.guide} {tip.phone}" for tip in page.tips]
    return "\n".join([page.title, words_of(page), *tips])
