"""The letters that people edit: plain words, and nothing that is not there. Each failure says how to mend it."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from app import factory
from app.domain.asking import Voice
from app.domain.content_files import CONTENT, ContentError
from app.domain.law import LawSource, law
from app.domain.letters import letters, read_letters
from app.domain.letters.models import NATIONS
from app.guidance.checks.reading import MOST_WORDS, OLDEST_READER
from app.guidance.checks.sentences import END, Sentence, reading_age
from tests.unit.paper.every_letter import LETTERS, variants

#: by hand they fill a sheet of paper, and somebody at a council has to read them
MOST_WORDS_IN_A_LETTER = 330
BLANK = re.compile(r"[\[\]]")


def sentences(slug: str, voice: Voice) -> list[Sentence]:
    """Law is named in the words of lawyers, and council staff know it; the rest is the reader's."""
    found: dict[str, None] = {}
    for nation in NATIONS:
        for page in variants(slug, nation, voice):
            lines = [line.text for part in page.parts for line in (part.said, *part.points)]
            lines += [tip.text for tip in page.tips]
            found.update(dict.fromkeys(part for line in lines for part in END.split(BLANK.sub("", line))))
    return [Sentence(text, 1) for text in found]


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("slug", LETTERS)
def test_a_child_of_eleven_can_read_it(slug: str, voice: Voice) -> None:
    said = sentences(slug, voice)
    long = [sentence.text for sentence in said if len(sentence.words) > MOST_WORDS["en"]]
    assert not long, f"Make two or three sentences of these: {long}"
    hard = sorted(said, key=lambda one: -reading_age([one]))[:5]
    assert reading_age(said) <= OLDEST_READER, f"Use shorter words: {[one.text for one in hard]}"


@pytest.mark.parametrize("slug", LETTERS)
def test_it_fits_on_a_page_or_so(slug: str) -> None:
    for voice in Voice:
        for nation in NATIONS:
            for page in variants(slug, nation, voice):
                words = sum(len(line.text.split()) for part in page.parts for line in (part.said, *part.points))
                assert words <= MOST_WORDS_IN_A_LETTER, f"{slug} for {nation} has {words} words. Say less."


CITED = sorted(
    {slug for each in letters().letters.values() for part in letters().paragraphs(each) for slug in part.citations()}
    | {slug for tip in letters().tips.values() for slug in tip.cite}
)


def test_the_letters_rest_on_law_of_both_nations() -> None:
    assert {"ca-2014-s9", "ca-2014-s10", "ca-2014-s25", "ca-2014-s67"} <= set(CITED)
    assert {"sswba-2014-s19", "sswba-2014-s24", "wsi-2015-1335-reg3", "wcode-part10"} <= set(CITED)


@pytest.mark.parametrize("slug", CITED)
def test_without_one_of_its_laws_the_site_does_not_start(slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known: dict[str, LawSource] = {name: source for name, source in law().items() if name != slug}
    monkeypatch.setattr("app.domain.letters.reading.law", lambda: known)
    letters.cache_clear()
    with pytest.raises(ContentError, match=re.escape(f"“{slug}”, which is not in content/law/")):
        factory.read_words()


@pytest.fixture(autouse=True)
def read_again() -> None:
    letters.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("letters", "letters_shared"):
        shutil.copytree(CONTENT / name, tmp_path / name)
    return tmp_path


SLIPS = {
    "a law that is not there": ("letters/advocate.yaml", "[ca-2014-s67]", "[ca-2014-s670]", "“ca-2014-s670”, which is"),
    "a law of the other nation": ("letters/advocate.yaml", "[wcode-part10]", "[ca-2014-s67]", "does not hold in wales"),
    "a figure that is not there": (
        "letters/savings-near-the-limit.yaml",
        "eng.capital.upper",
        "eng.capital.uper",
        "there is no figure “eng.capital.uper”",
    ),
    "a figure of the other nation": (
        "letters/savings-near-the-limit.yaml",
        "eng.capital.upper",
        "wal.capital.residential",
        "is one of wales. Name that nation",
    ),
    "a sum that is said though nobody confirmed it": (
        "letters/savings-near-the-limit.yaml",
        "down to the upper limit in the law",
        "down to %(limit)s",
        "“without” names a figure",
    ),
    "a value that nobody fills in": ("letters/advocate.yaml", "%(council)s", "%(counsil)s", "fills in ['counsil']"),
    "a title that needs to know something": (
        "letters/plan-review.yaml",
        "a review of your plan",
        "a review of your %(kind)s plan",
        "fills in ['kind']",
    ),
    "a sign of a program": ("letters/advocate.yaml", "an assessment}", "'an {assessment}'}", "write %(name)s for"),
    "a fact misspelt": ("letters/plan-review.yaml", "when: cut", "when: cutt", "['cutt'] are no facts of this letter"),
    "a fact of which nothing is said": (
        "letters/advocate.yaml",
        "[meant_for, hard]",
        "[meant_for, hard, sad]",
        "['sad']",
    ),
    "a list without ids": ("letters/advocate.yaml", "{id: weigh, text:", "{text:", "give each of its points an “id”"),
    "a tip that is not there": ("letters/advocate.yaml", "advocate-next", "advocate-nxt", "no tips ['advocate-nxt']"),
    "a guide that is not there": ("letters_shared/tips.yaml", "guide: reviews", "guide: reviewz", "no guide “reviewz”"),
    "a helpline that is not there": ("letters_shared/tips.yaml", "helpline: psow", "helpline: pso", "“pso” is not in"),
    "no council": ("letters/advocate.yaml", "- name: council", "- name: county", "give “council” among its values"),
    "a file of another name": (
        "letters/advocate.yaml",
        "slug: advocate\n",
        "slug: adviser\n",
        "Name the file adviser.yaml",
    ),
    "a misspelt word": ("letters/advocate.yaml", "subject:", "subjekt:", "subjekt: Extra inputs"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_says_where_it_is_and_what_to_do(name: str, folder: Path) -> None:
    file, said, slip, told = SLIPS[name]
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert said in text
    path.write_text(text.replace(said, slip), encoding="utf-8")
    with pytest.raises(ContentError, match=re.escape(told)):
        read_letters(folder)


def test_a_figure_without_other_words_is_refused(folder: Path) -> None:
    path = folder / "letters" / "savings-near-the-limit.yaml"
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    for paragraph in said["paragraphs"]:
        paragraph.pop("without", None)
    path.write_text(yaml.safe_dump(said), encoding="utf-8")
    with pytest.raises(ContentError, match="say in “without” what it says"):
        read_letters(folder)
