"""The catalogue of sources: one home for what we say of each."""

from pathlib import Path

import pytest

from app.domain.content_files import ContentError
from app.domain.parts import Part
from app.domain.sources import SOURCES, source_facts
from importers.registry import SLUGS, available, get_source

PLAIN = {
    "title": "Meals on wheels",
    "publisher": "A council",
    "licence": "OGL v3.0",
    "homepage": "https://example.org/meals",
    "gives": "Who brings meals.",
    "comes": "Every week.",
    "attribution": "A council says so.",
    "feeds": "[phone]",
}


def test_every_source_is_in_the_catalogue_and_nothing_else() -> None:
    assert set(source_facts()) == set(SLUGS), f"Give content/sources.yaml one entry for each of {SLUGS}"


@pytest.mark.parametrize("slug", available())
@pytest.mark.parametrize("field", ["title", "publisher", "licence", "homepage"])
def test_the_catalogue_and_the_source_say_the_same(slug: str, field: str) -> None:
    said, written = getattr(get_source(slug), field), str(getattr(source_facts()[slug], field))
    assert said == written, f"{slug}: make `{field}` in content/sources.yaml and in importers/sources/{slug}.py equal"


def test_every_part_of_a_page_comes_from_some_source() -> None:
    fed = {part for facts in source_facts().values() for part in facts.feeds}
    assert set(Part) - fed == set()


def test_only_the_sample_has_no_age() -> None:
    ageless = [slug for slug, facts in source_facts().items() if facts.late_after_days is None]
    assert ageless == ["sample"]


def test_sentences_end_as_sentences_do() -> None:
    texts = [text for facts in source_facts().values() for text in (facts.gives, facts.comes, facts.attribution)]
    assert [text for text in texts if not text.endswith(".")] == []


def test_a_source_under_the_open_government_licence_names_its_publisher() -> None:
    of_cqc = [facts for facts in source_facts().values() if facts.publisher == "Care Quality Commission"]
    assert len(of_cqc) >= 6
    assert all("Care Quality Commission" in facts.attribution for facts in of_cqc)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("feeds", "[weather]"),
        ("feeds", "[]"),
        ("homepage", "example.org"),
        ("format", "parchment"),
        ("late_after_days", "0"),
        ("late_after_days", "soon"),
        ("title", "''"),
        ("colour", "green"),
    ],
)
def test_an_entry_that_breaks_a_rule_is_refused(tmp_path: Path, field: str, value: str) -> None:
    with pytest.raises(ContentError, match=field):
        source_facts(catalogue_with(tmp_path, field, value))


def test_a_plain_entry_is_taken(tmp_path: Path) -> None:
    facts = source_facts(catalogue_with(tmp_path, "late_after_days", "14"))
    assert facts["meals"].late_after_days == 14
    assert facts["meals"].feeds == (Part.PHONE,)


def catalogue_with(folder: Path, field: str, value: str) -> Path:
    path = folder / "sources.yaml"
    path.write_text(
        "- slug: meals\n" + "".join(f"  {name}: {said}\n" for name, said in (PLAIN | {field: value}).items())
    )
    return path


def test_the_catalogue_is_written_by_hand_and_says_how() -> None:
    assert SOURCES.read_text(encoding="utf-8").startswith("# ")
