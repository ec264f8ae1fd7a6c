"""Every point of the checklists has words, in both voices."""

import shutil
from pathlib import Path

import pytest

from app.asking import terms
from app.domain.asking import Voice
from app.domain.content_files import ContentError
from app.domain.rules.plans import checklists
from app.planning.terms import terms_of
from tests.rules.plans.cases import CHECKS


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for check in CHECKS:
        (tmp_path / check).mkdir()
        shutil.copyfile(terms.CHECKS / check / "terms.yaml", tmp_path / check / "terms.yaml")
    monkeypatch.setattr(terms, "CHECKS", tmp_path)
    return tmp_path


@pytest.mark.parametrize("check", CHECKS)
def test_every_point_has_words(check: str) -> None:
    assert terms_of(check).keys() == {point.id for point in checklists()[check].points}


@pytest.mark.parametrize("check", CHECKS)
def test_who_asks_for_somebody_else_is_not_spoken_to_as_if_for_themselves(check: str) -> None:
    for each in terms_of(check).values():
        for text in (each.name, each.says):
            if text.you != text.they:
                assert " your " not in f" {text.to(Voice.THEY).lower()} ", f"{check}: {each.id}"


def test_a_point_without_words_is_named(content: Path) -> None:
    path = content / "plan-wales" / "terms.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- id: monitoring", "- id: watching"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"plan-wales/terms.yaml: “monitoring” has no words"):
        terms_of.__wrapped__("plan-wales")


def test_words_for_no_point_are_named(content: Path) -> None:
    path = content / "plan-wales" / "terms.yaml"
    text = path.read_text(encoding="utf-8") + "\n- id: nobody_knows\n  name: A thing\n  says: It is not there.\n"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=r"“nobody_knows” is named by no rule"):
        terms_of.__wrapped__("plan-wales")


def test_a_guide_that_is_none_is_named(content: Path) -> None:
    path = content / "review-england" / "terms.yaml"
    text = path.read_text(encoding="utf-8").replace("guide: reviews", "guide: no-such-guide", 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="leads to no guide “no-such-guide”"):
        terms_of.__wrapped__("review-england")
