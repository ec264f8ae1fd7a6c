"""The words of the needs check and of the carer's check: plain, complete, in two voices, and few enough."""

import re
from collections.abc import Iterator

import pytest

from app.asking.words import check_words
from app.domain.asking import Kind, Voice, words_of
from app.domain.asking.wording import QuestionWords, Said
from app.guidance.checks.reading import MOST_WORDS, OLDEST_READER
from app.guidance.checks.sentences import END, Sentence, reading_age
from app.selfcheck.flows import flow_of
from app.selfcheck.routing import TICKS, questions_of_check
from app.selfcheck.terms import named_in, terms_of
from tests.unit.selfcheck.walks import CHECKS, PAIRS

#: of one page; the whole check is easier
OLDEST_READER_OF_A_PAGE = 10.0
LONGEST_NAME = 60
YOU = re.compile(r"\b([Yy]ou|[Yy]our|yours|yourself|I|me|[Mm]y)\b")
#: in these, "you" is who reads, whoever the check is for
TO_THE_READER = re.compile(
    r"the person you help|someone I help|for me|I do\b|you can look at both|whatever else you tell us|We show you"
    r"|if you need a nurse or doctor|That may be you|I don’t know|I would rather not say",
    re.I,
)
#: questions of which a term says more than what is so after them
WEIGHED = ("others_can_meet", "community_can_meet", "unlikely_without_council", "significant_impact")
VERDICTS = re.compile(r"\b(you|they) (will|do not|don’t|are|are not) (qualify|eligible|entitled)\b|\beligib", re.I)
JARGON = re.compile(r"\b(outcome|capacity|statutory|domiciliary|safeguarding|provision|criteria|fluctuat)", re.I)


def entries(check: str) -> dict[str, QuestionWords]:
    return {each.entry: words_of(check, each.entry) for each in questions_of_check(check)}


def page_texts(words: QuestionWords) -> Iterator[Said]:
    yield from (text for text in (words.title, words.hint, words.why) if text)


def all_texts(words: QuestionWords) -> Iterator[Said]:
    yield from (words.short, words.in_a_sentence, *page_texts(words))
    for option in words.options.values():
        yield from (text for text in (option.text, option.hint) if text)


def sentences(text: str) -> list[Sentence]:
    return [Sentence(part, 1) for part in END.split(text.replace("{about}", "Friends and social life"))]


@pytest.mark.parametrize("check", CHECKS)
def test_every_question_and_every_choice_has_its_words(check: str) -> None:
    check_words(check, questions_of_check(check))


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("voice", Voice)
def test_a_child_of_eleven_can_read_every_page(check: str, voice: Voice) -> None:
    for name, words in entries(check).items():
        said = [text.to(voice) for text in page_texts(words)]
        for each in said:
            age = reading_age(sentences(each))
            assert age <= OLDEST_READER + 0.05, f"{check}, {name}: a reader of {age:.1f} years: {each}"
        age = reading_age([sentence for each in said for sentence in sentences(each)])
        assert age <= OLDEST_READER_OF_A_PAGE, f"{check}, {name}: a reader of {age:.1f} years"


@pytest.mark.parametrize("check", CHECKS)
def test_sentences_are_short(check: str) -> None:
    for name, words in entries(check).items():
        for text in all_texts(words):
            for sentence in (*sentences(text.you), *sentences(text.they)):
                assert len(sentence.words) <= MOST_WORDS["en"], f"{check}, {name}: {sentence.text}"


@pytest.mark.parametrize("check", CHECKS)
def test_who_helps_somebody_is_not_asked_about_themselves(check: str) -> None:
    for name, words in entries(check).items():
        for text in all_texts(words):
            left = YOU.search(TO_THE_READER.sub("", text.they))
            assert left is None, f"{check}, {name}: “{left and left[0]}” in the voice for somebody else: {text.they}"


@pytest.mark.parametrize("check", CHECKS)
def test_who_asks_for_themselves_is_not_spoken_of_as_they(check: str) -> None:
    """`you` and `they` are the other way round where somebody mixed them up."""
    for name, words in entries(check).items():
        mixed = [text for text in all_texts(words) if text.you != text.they and not YOU.search(text.you)]
        assert not mixed, f"{check}, {name}: {mixed[0].you}"


@pytest.mark.parametrize("check", CHECKS)
def test_a_value_stands_in_a_text_only_where_the_question_is_about_something(check: str) -> None:
    about = {each.entry for each in questions_of_check(check) if each.about}
    for name, words in entries(check).items():
        held = any("{" in voice for text in all_texts(words) for voice in (text.you, text.they))
        assert held == (name in about), f"{check}, {name}: “{{about}}” belongs to questions that are about something"


@pytest.mark.parametrize("check", CHECKS)
def test_choices_read_alike_and_in_the_same_order_on_every_page_about_a_part_of_life(check: str) -> None:
    parts = [words_of(check, each.entry) for each in questions_of_check(check) if each.kind is Kind.ABILITIES]
    shared = [{key: text for key, text in words.options.items() if key != "not_applicable"} for words in parts]
    assert all(list(each.items()) == list(shared[0].items()) for each in shared)
    assert list(shared[0]) == [*TICKS, "manages", "unknown"]


@pytest.mark.parametrize("check", CHECKS)
def test_no_question_decides_and_none_speaks_as_an_office_does(check: str) -> None:
    for name, words in entries(check).items():
        for text in all_texts(words):
            for pattern in (VERDICTS, JARGON):
                assert not pattern.search(text.you + text.they), f"{check}, {name}: {text.you}"


@pytest.mark.parametrize("check", CHECKS)
def test_a_question_is_one(check: str) -> None:
    """The page with the numbers to ring is none."""
    for name, words in entries(check).items():
        if name != "go_on":
            assert words.title.you.endswith("?"), f"{check}, {name}: {words.title.you}"
            assert words.title.they.endswith("?"), f"{check}, {name}: {words.title.they}"


@pytest.mark.parametrize("check", CHECKS)
def test_the_words_of_the_rules_are_those_that_a_result_may_name(check: str) -> None:
    assert set(terms_of(check)) == set(named_in(check))


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("voice", Voice)
def test_the_words_of_the_rules_are_plain(check: str, voice: Voice) -> None:
    said = []
    for each in terms_of(check).values():
        assert len(each.name.to(voice)) <= LONGEST_NAME, f"{check}, {each.id}: “{each.name.to(voice)}” is too long"
        said += [text.to(voice) for text in (each.says, each.if_yes, each.if_no) if text]
    found = [sentence for each in said for sentence in sentences(each)]
    assert reading_age(found) <= OLDEST_READER
    assert max(len(sentence.words) for sentence in found) <= MOST_WORDS["en"]


@pytest.mark.parametrize("check", CHECKS)
def test_the_words_of_the_rules_hold_no_number(check: str) -> None:
    """Numbers of the law are dated and cited elsewhere. That of the emergency services is none of them."""
    for each in terms_of(check).values():
        for text in (each.name, each.says, each.if_yes, each.if_no):
            assert not text or not re.search(r"\d", (text.you + text.they).replace("999", "")), f"{check}, {each.id}"


@pytest.mark.parametrize("check", CHECKS)
def test_each_question_of_the_rules_says_what_is_so_after_a_yes_and_after_a_no(check: str) -> None:
    terms = terms_of(check)
    asked = [each.entry for each in questions_of_check(check) if each.kind is Kind.YES_NO]
    weighed = [terms[name] for name in asked if terms[name].says is None or name in WEIGHED]
    assert weighed
    for each in weighed:
        assert each.if_yes and each.if_no and each.if_yes.you != each.if_no.you, f"{check}, {each.id}"


def test_each_check_knows_its_pages_and_what_it_is_called() -> None:
    for pair in PAIRS:
        flow = flow_of(pair)
        assert flow.title.endswith("check")
        assert set(flow.questions) == {f"{pair}-england", f"{pair}-wales"}
        assert set(flow.enough) <= {each.id for asked in flow.questions.values() for each in asked}
