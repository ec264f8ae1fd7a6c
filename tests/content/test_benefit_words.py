"""The words of the check on benefits: whole, plain, in both voices, and in step with the figures."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from app.asking import terms as reading
from app.asking.words import check_words
from app.benefits.questions import ALL
from app.benefits.terms import OF_A_BENEFIT, OF_A_WANT, OF_AN_ADDITION, TermWords, terms
from app.domain.asking import Kind, Voice
from app.domain.asking.wording import CHECKS, QuestionWords, Said, words_of
from app.domain.content_files import ContentError, read_entries
from app.domain.figures import figure_on
from app.domain.rules.benefits import benefits
from app.guidance.checks.reading import MOST_WORDS, OLDEST_READER
from app.guidance.checks.sentences import END, WORD, Sentence, reading_age

DAY = date(2026, 11, 22)
#: of so few the measure says nothing: "Because you get it already" would be for a reader of twelve
FEW_WORDS = 10
ENTRIES = sorted({question.entry for question in ALL} - {"who"})
KEYS = ("name", "says", "how", "warns", "if_yes", "if_unknown", "if_no")
#: names of benefits are long words that people know from their letters
NAMES = re.compile(
    r"Personal Independence Payment|Attendance Allowance|Disability Living Allowance|Carer’s Allowance|Pension Credit"
    r"|State Pension age|State Pension|Universal Credit|National Insurance|Council Tax Reduction"
)
OWN = re.compile(r"\b(your|yours|I|my|me)\b")
#: to who asks for somebody, "you" is the reader
VERDICTS = re.compile(r"\b(you|they) (will get|can get|qualify|are entitled|are eligible)\b|\bwill be paid\b", re.I)


def _page_texts(words: QuestionWords) -> Iterator[Said]:
    yield from (text for text in (words.title, words.why, words.hint) if text)
    yield from (option.hint for option in words.options.values() if option.hint)


def _all_texts(words: QuestionWords) -> Iterator[Said]:
    yield from (words.short, *_page_texts(words), *(option.text for option in words.options.values()))


def _said(term: TermWords) -> Iterator[Said]:
    yield from (text for key in KEYS if (text := getattr(term, key)))


def _sentences(texts: Iterator[str]) -> list[Sentence]:
    plain = (NAMES.sub("this", text) for text in texts)
    return [Sentence(part, 1) for text in plain for part in END.split(text) if WORD.search(part)]


def test_every_question_and_every_choice_has_words() -> None:
    check_words("benefits", ALL)


def test_no_words_are_left_over() -> None:
    path = CHECKS / "benefits" / "questions.yaml"
    assert set(read_entries(path, QuestionWords, key="id")) == set(ENTRIES)
    for question in ALL:
        assert set(words_of("benefits", question.entry).options) - set(question.options) <= {"unknown", "both"}


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("entry", ENTRIES)
def test_a_child_of_eleven_can_read_a_question(entry: str, voice: Voice) -> None:
    sentences = _sentences(text.to(voice) for text in _page_texts(words_of("benefits", entry)))
    assert reading_age(sentences) <= OLDEST_READER, [each.text for each in sentences]
    assert max(len(each.words) for each in sentences) <= MOST_WORDS["en"]


@pytest.mark.parametrize("voice", Voice)
def test_a_child_of_eleven_can_read_what_a_result_says(voice: Voice) -> None:
    said = [text.to(voice) for term in terms().values() for text in _said(term)]
    sentences = _sentences(iter(said))
    assert reading_age(sentences) <= OLDEST_READER - 1
    assert max(len(each.words) for each in sentences) <= MOST_WORDS["en"]
    long = [text for text in said if len(text.split()) > FEW_WORDS]
    assert [text for text in long if reading_age(_sentences(iter([text]))) > OLDEST_READER + 1] == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_who_helps_is_not_asked_about_themselves(entry: str) -> None:
    assert [text.they for text in _all_texts(words_of("benefits", entry)) if OWN.search(text.they)] == []


@pytest.mark.parametrize("id_", terms())
def test_who_helps_is_not_told_of_their_own_money(id_: str) -> None:
    assert [text.they for text in _said(terms()[id_]) if OWN.search(text.they)] == []


@pytest.mark.parametrize("question", [each for each in ALL if each.kind is Kind.ONE_OF], ids=lambda each: each.id)
def test_choices_are_written_in_the_order_in_which_they_are_offered(question) -> None:  # type: ignore[no-untyped-def]
    written = [each for each in words_of("benefits", question.entry).options if each in question.options]
    assert written == list(question.options)


def test_nothing_promises_money() -> None:
    texts = [text for entry in ENTRIES for text in _all_texts(words_of("benefits", entry))]
    texts += [text for term in terms().values() for text in _said(term)]
    assert [text.you for text in texts if VERDICTS.search(text.you) or VERDICTS.search(text.they)] == []


@pytest.mark.parametrize("id_", ["caring", "at_home"])
def test_the_hours_of_care_in_a_question_are_those_of_the_law(id_: str) -> None:
    hours = figure_on("gb.ca.hours", DAY).value
    said = [option.hint.you for option in words_of("benefits", id_).options.values() if option.hint]
    assert {number for text in said for number in re.findall(r"\d+", text)} == {str(hours)}


def test_the_months_of_need_in_a_question_are_those_of_the_law() -> None:
    months = [str(figure_on(name, DAY).value) for name in ("gb.aa.needs_months", "gb.pip.past_months")]
    said = {value: option.text.you for value, option in words_of("benefits", "how_long").options.items()}
    assert re.findall(r"\d+", said["six_months"]) == months[:1]
    assert re.findall(r"\d+", said["three_months"]) == months[::-1]
    assert re.findall(r"\d+", said["shorter"]) == months[1:]
    assert not re.search(r"\d", said["end_of_life"])


def test_no_other_question_and_no_words_of_a_result_hold_a_number_that_grows_old() -> None:
    """Who has no paid work types a nought; the day of the law that ended the savings credit stays as it is."""
    others = [entry for entry in ENTRIES if entry not in ("caring", "at_home", "how_long", "above_level")]
    texts = [text.you for entry in others for text in _all_texts(words_of("benefits", entry))]
    texts += [text.you for term in terms().values() for text in _said(term)]
    assert [text for text in texts if re.search(r"[1-9]|£", text)] == []


def _read_with(monkeypatch: pytest.MonkeyPatch, change: dict[str, TermWords | None]) -> None:
    known = read_entries(CHECKS / "benefits" / "terms.yaml", TermWords, key="id")
    found = {name: words for name, words in {**known, **change}.items() if words is not None}
    monkeypatch.setattr(reading, "read_entries", lambda *_args, **_named: found)
    terms.__wrapped__()


@pytest.mark.parametrize("id_", terms())
def test_a_rule_without_words_is_named(monkeypatch: pytest.MonkeyPatch, id_: str) -> None:
    with pytest.raises(ContentError, match=rf"terms\.yaml: “{id_}” has no words"):
        _read_with(monkeypatch, {id_: None})


@pytest.mark.parametrize("id_", terms())
def test_a_rule_without_one_of_its_texts_is_named(monkeypatch: pytest.MonkeyPatch, id_: str) -> None:
    additions = {name for each in benefits().values() for name in each.additions}
    for key in OF_A_BENEFIT if id_ in benefits() else OF_AN_ADDITION if id_ in additions else OF_A_WANT:
        short = terms()[id_].model_copy(update={key: None})
        with pytest.raises(ContentError, match=rf"terms\.yaml: “{id_}” lacks {key}"):
            _read_with(monkeypatch, {id_: short})


def test_words_for_what_no_rule_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ContentError, match="“winter_fuel” is named by no rule"):
        _read_with(monkeypatch, {"winter_fuel": terms()["pip"]})


def test_a_guide_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ContentError, match="“pip” leads to no guide “no-such-guide”"):
        _read_with(monkeypatch, {"pip": terms()["pip"].model_copy(update={"guide": "no-such-guide"})})
