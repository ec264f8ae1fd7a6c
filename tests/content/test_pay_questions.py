"""The words of the price of care: whole, plain, in both voices."""

import re
from collections.abc import Iterator

import pytest

from app.asking import terms as reading
from app.asking.terms import Term
from app.asking.words import check_words
from app.domain.asking import Kind, Voice
from app.domain.asking.wording import QuestionWords, Said, words_of
from app.domain.content_files import ContentError, read_entries
from app.domain.figures import figure_on
from app.domain.rules.charging.policy import PAYING
from app.guidance.checks.reading import MOST_WORDS, OLDEST_READER
from app.guidance.checks.sentences import END, WORD, Sentence, reading_age
from app.paying.questions import all_questions
from app.paying.terms import named, terms
from tests.unit.paying.walking import DAY

ENTRIES = sorted({question.entry for question in all_questions()} - {"who", "nation", "law_first"})
#: of the person who is asked about; "you" may be said to a helper too: "choose “I don’t know”"
OWN = re.compile(r"\b(your|yours)\b", re.I)
#: names of benefits are long words that people know from their letters
NAMES = re.compile(r"Carer’s Allowance|Attendance Allowance|Creutzfeldt-Jakob|Council Tax|Constant")


def _texts(words: QuestionWords) -> Iterator[Said]:
    """What is read as sentences; the names of choices are no sentences."""
    yield from (text for text in (words.title, words.why, words.hint) if text)
    yield from (option.hint for option in words.options.values() if option.hint)


def _sentences(texts: Iterator[str]) -> list[Sentence]:
    plain = (NAMES.sub("this", text.replace("{about}", "State Pension")) for text in texts)
    return [Sentence(part, 1) for text in plain for part in END.split(text) if WORD.search(part)]


def test_every_question_and_every_choice_has_words() -> None:
    check_words("pay", all_questions())


def test_no_words_are_left_over() -> None:
    asked = {question.entry for question in all_questions()}
    written = re.findall(r"^- id: (\S+)", (PAYING.parent / "pay" / "questions.yaml").read_text("utf-8"), re.M)
    assert set(written) <= asked


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("entry", ENTRIES)
def test_a_child_of_eleven_can_read_a_question(entry: str, voice: Voice) -> None:
    sentences = _sentences(text.to(voice) for text in _texts(words_of("pay", entry)))
    assert reading_age(sentences) <= OLDEST_READER, [each.text for each in sentences]
    assert max(len(each.words) for each in sentences) <= MOST_WORDS["en"]


@pytest.mark.parametrize("entry", ENTRIES)
def test_who_helps_is_not_asked_for_their_own_money(entry: str) -> None:
    found = [text.they for text in _texts(words_of("pay", entry)) if OWN.search(text.they)]
    assert found == []


@pytest.mark.parametrize("question", [q for q in all_questions() if q.kind is Kind.ONE_OF], ids=lambda q: q.id)
def test_choices_are_written_in_the_order_in_which_they_are_offered(question) -> None:  # type: ignore[no-untyped-def]
    written = [each for each in words_of("pay", question.entry).options if each in question.options]
    assert written == list(question.options)


@pytest.mark.parametrize("nation", ["eng", "wal"])
def test_the_age_of_a_relative_is_the_one_of_the_law(nation: str) -> None:
    said = words_of("pay", "lives_there").options["relative-over-age"].text.you
    assert re.findall(r"\d+", said) == [str(figure_on(f"{nation}.property.relative_age", DAY).value)]


@pytest.mark.parametrize("voice", Voice)
def test_a_child_of_eleven_can_read_what_a_result_says(voice: Voice) -> None:
    said = [term.says.to(voice) for term in terms().values() if term.says]
    sentences = _sentences(iter(said))
    assert reading_age(sentences) <= OLDEST_READER - 1
    assert max(len(each.words) for each in sentences) <= MOST_WORDS["en"]
    assert [text for text in said if reading_age(_sentences(iter([text]))) > OLDEST_READER + 1] == []


def test_words_of_a_result_hold_no_number_that_grows_old() -> None:
    """Section 117 is the name of an Act's section."""
    texts = [text for term in terms().values() for text in (term.name, term.says) if text]
    found = [text.you for text in texts if re.search(r"\d|£", text.you.replace("section 117", ""))]
    assert found == []


def test_notes_say_what_they_mean() -> None:
    names = {"own-means-only", "no-lifetime-cap", "deprivation", "benefit-stops-in-care-home"}
    assert all(terms()[name].says for name in names)


def _read_with(monkeypatch: pytest.MonkeyPatch, change: dict[str, Term | None]) -> None:
    known = read_entries(PAYING / "terms.yaml", Term, key="id")
    found = {name: words for name, words in {**known, **change}.items() if words is not None}
    monkeypatch.setattr(reading, "read_entries", lambda *_args, **_named: found)
    terms.__wrapped__()


@pytest.mark.parametrize("slug", sorted(set(named())))
def test_a_slug_without_words_is_named(monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    with pytest.raises(ContentError, match=rf"terms\.yaml: “{slug}” has no words"):
        _read_with(monkeypatch, {slug: None})


def test_words_for_what_no_rule_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ContentError, match="“old-benefit” is named by no rule"):
        _read_with(monkeypatch, {"old-benefit": terms()["savings"]})
