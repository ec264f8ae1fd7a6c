"""Every rule has plain words, and the site says which one lacks them."""

from typing import Any

import pytest

from app.asking import terms
from app.domain.content_files import ContentError
from app.domain.rules.eligibility import machine_of
from app.selfcheck.terms import named_in, questions_asked, terms_of
from tests.rules.eligibility.given import CHECKS


@pytest.mark.parametrize("check", CHECKS)
def test_every_rule_of_a_check_has_words_in_both_voices(check: str) -> None:
    found = terms_of(check)
    for id in named_in(check):
        assert found[id].name.you
        assert found[id].name.they


@pytest.mark.parametrize("check", CHECKS)
def test_every_answer_that_may_change_a_result_has_a_sentence(check: str) -> None:
    for condition in machine_of(check).conditions:
        for question in questions_asked(condition):
            term = terms_of(check)[question]
            assert term.if_yes and term.if_yes.you.endswith("."), question
            assert term.if_no and term.if_no.you.endswith("."), question


@pytest.mark.parametrize("check", CHECKS)
def test_conditions_limbs_and_rights_say_what_they_mean(check: str) -> None:
    machine = machine_of(check)
    silent = [
        each.id for each in (*machine.conditions, *machine.limbs, *machine.rights) if not terms_of(check)[each.id].says
    ]
    assert not silent


@pytest.mark.parametrize("check", CHECKS)
def test_a_rule_without_words_stops_the_start_by_its_name(check: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = terms_of(check)
    for id in named_in(check):
        monkeypatch.setattr(terms, "read_entries", lambda *_, without=id, **__: without_one(whole, without))
        terms_of.cache_clear()
        with pytest.raises(ContentError, match=rf"{check}/terms.yaml: “{id}” has no words"):
            terms_of(check)
    terms_of.cache_clear()


def without_one(whole: dict[str, Any], id: str) -> dict[str, Any]:
    return {key: value for key, value in whole.items() if key != id}
