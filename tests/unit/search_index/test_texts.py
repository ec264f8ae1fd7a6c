"""Long texts found by the words of a question."""

from pathlib import Path

import pytest

from search_index import Text, Texts

FALL = Text(
    "fall", "after a fall", "mum fell cannot get up", "what to do", "call if she is hurt then think of what care helps"
)
CARE = Text("care", "paying for care", "cost money", "what you pay", "savings count and so does a home care fee")
BREAKS = Text(
    "breaks", "breaks for carers", "respite worn out", "time off", "somebody else takes over the care for a while"
)
SAME = (("mum", "mother", "nan"), ("fell", "fall"))


@pytest.fixture
def texts() -> Texts:
    return Texts([FALL, CARE, BREAKS], stop_words=("a", "i", "am", "my", "the"), same=SAME)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("my mother fell", "fall"),
        ("nan falls", "fall"),
        ("i am worn out", "breaks"),
        ("savings", "care"),
        ("paying fees", "care"),
        ("respit", "breaks"),
    ],
)
def test_the_words_of_a_question_find_the_text(texts: Texts, question: str, first: str) -> None:
    assert texts.find(question)[0].id == first


def test_a_word_of_the_title_counts_more_than_one_of_the_body(texts: Texts) -> None:
    assert texts.find("care")[0].id == "care"


def test_the_share_of_the_question_that_a_text_holds_is_told(texts: Texts) -> None:
    (first, *_others) = texts.find("mother zebra")
    assert (first.id, first.share) == ("fall", 0.5)


def test_words_that_stand_nowhere_find_nothing(texts: Texts) -> None:
    assert texts.find("zebra quagga") == []


@pytest.mark.parametrize("question", ["", "   ", "the a my"])
def test_a_question_of_no_words_finds_nothing(texts: Texts, question: str) -> None:
    assert texts.find(question) == []


def test_no_more_are_given_than_were_asked_for(texts: Texts) -> None:
    assert len(texts.find("care fall carers", limit=1)) == 1


def test_endings_count_where_the_language_has_no_rules_for_them() -> None:
    welsh = Texts([Text("gofal", "talu am ofal", "", "", "")], stop_words=(), has_stems=False)
    assert [found.id for found in welsh.find("ofal")] == ["gofal"]
    assert welsh.find("tal") == []


def test_several_processes_can_begin_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoosh's own folder has one name for all: when a worker, a test and an importer met there, one fell over."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "MAIN.tmp").write_text("somebody else's")
    assert Texts([FALL], stop_words=()).find("fall")
    assert [each.name for each in tmp_path.iterdir()] == ["MAIN.tmp"]
