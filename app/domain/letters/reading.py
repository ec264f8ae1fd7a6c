"""Reads all letters and refuses what would be wrong in one of them; the message says where and what to do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.domain.content_files import CONTENT, ContentError, read_entries, read_entry
from app.domain.figures import figures
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.domain.helplines import helplines
from app.domain.law import law
from app.domain.letters.models import Cited, Letter, Paragraph, SharedParagraph, Tip

#: facts of every letter: the council's name, and what the person for whom one writes knows of it
ALWAYS = frozenset({"council", "agrees", "cannot_decide"})
_VALUE = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Letters:
    """`consent` stands after the first paragraph of each."""

    letters: dict[str, Letter]
    consent: dict[str, SharedParagraph]
    tips: dict[str, Tip]

    def paragraphs(self, letter: Letter) -> tuple[Paragraph, ...]:
        first, *others = letter.paragraphs
        return (first, *self.consent.values(), *others)


def read_letters(folder: Path = CONTENT) -> Letters:
    shared = folder / "letters_shared"
    read = Letters(
        letters=dict(_each(folder / "letters")),
        consent=read_entries(shared / "consent.yaml", SharedParagraph),
        tips=read_entries(shared / "tips.yaml", Tip),
    )
    for letter in read.letters.values():
        _check_letter(letter, read)
    for tip in read.tips.values():
        _check_tip(tip)
    return read


@lru_cache
def letters() -> Letters:
    return read_letters()


def _each(folder: Path) -> Iterator[tuple[str, Letter]]:
    for path in sorted(folder.glob("*.yaml")):
        letter = read_entry(path, Letter)
        if letter.slug != path.stem:
            raise ContentError(f"{path.name}: its slug is “{letter.slug}”. Name the file {letter.slug}.yaml.")
        yield letter.slug, letter


def _check_letter(letter: Letter, read: Letters) -> None:
    where = f"letters/{letter.slug}.yaml"
    if "council" not in letter.known_facts():
        raise ContentError(f"{where}: give “council” among its values.")
    _check_frame(letter, where)
    for number, paragraph in enumerate(read.paragraphs(letter), 1):
        _check_paragraph(paragraph, letter, f"{where}, paragraph {number} (“{paragraph.text.you[:30]}…”)")
    used = {fact for paragraph in read.paragraphs(letter) for fact in paragraph.facts()}
    if unused := sorted(set(letter.facts) - used):
        raise ContentError(f"{where}: nothing is said of the facts {unused}. Take them out.")
    if missing := sorted(set(letter.tips) - read.tips.keys()):
        raise ContentError(f"{where}: there are no tips {missing} in content/letters_shared/tips.yaml.")


def _check_frame(letter: Letter, where: str) -> None:
    """A title stands on a page before anything is known."""
    known = {value.name for value in letter.values}
    for said in (letter.to, letter.subject):
        _check_words(f"{said.you} {said.they}", known, where)
    for said in (letter.title, *(value.blank for value in letter.values)):
        _check_words(f"{said.you} {said.they}", set(), where)


def _check_paragraph(paragraph: Paragraph, letter: Letter, where: str) -> None:
    _check_sources(paragraph, paragraph.citations(), where)
    if unknown := sorted(paragraph.facts() - letter.known_facts() - ALWAYS):
        raise ContentError(f"{where}: {unknown} are no facts of this letter. Name them in “facts”, or mend the word.")
    known = {value.name for value in letter.values} | paragraph.figures.keys()
    for text in paragraph.texts():
        _check_words(text, known, where)
    without = paragraph.without
    if without and paragraph.figures.keys() & {*_VALUE.findall(without.you), *_VALUE.findall(without.they)}:
        raise ContentError(f"{where}: “without” names a figure. It is said when that is not confirmed.")


def _check_tip(tip: Tip) -> None:
    where = f"letters_shared/tips.yaml, “{tip.slug}”"
    _check_sources(tip, tip.cite, where)
    for text in (tip.text.you, tip.text.they):
        _check_words(text, set(tip.figures), where)
    if tip.guide:
        guide = guides(SOURCE_LANGUAGE).get(tip.guide)
        if guide is None or not all(guide.applies_in(nation) for nation in tip.nations):
            raise ContentError(f"{where}: there is no guide “{tip.guide}” for {' and '.join(tip.nations)}.")
    if tip.helpline and tip.helpline not in helplines():
        raise ContentError(f"{where}: “{tip.helpline}” is not in content/helplines.yaml.")


def _check_sources(said: Cited, citations: tuple[str, ...], where: str) -> None:
    for slug in citations:
        source = law().get(slug)
        if source is None:
            raise ContentError(f"{where}: it cites “{slug}”, which is not in content/law/. Add it there.")
        if not all(source.holds_in(nation) for nation in said.nations):
            raise ContentError(f"{where}: “{slug}” does not hold in {' and '.join(said.nations)}. Name one nation.")
    for name in said.figures.values():
        series = figures().get(name)
        if series is None:
            raise ContentError(f"{where}: there is no figure “{name}” in content/figures/.")
        if series.jurisdiction in ("england", "wales") and said.nation != series.jurisdiction:
            raise ContentError(f"{where}: the figure “{name}” is one of {series.jurisdiction}. Name that nation.")


def _check_words(text: str, known: set[str], where: str) -> None:
    if unknown := sorted(set(_VALUE.findall(text)) - known):
        raise ContentError(f"{where}: nobody fills in {unknown}. Name them in “values” or “figures”.")
    if any(sign in _VALUE.sub("", text) for sign in "%{}"):
        raise ContentError(f"{where}: write %(name)s for what is filled in, and “per cent” for the sign.")
