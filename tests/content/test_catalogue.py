"""The words that people edit: measures, marks, kinds of fee and formats. Each failure says how to mend it."""

import re
from pathlib import Path

import pytest

from app.domain.catalogue import MeasureKind, catalogue, read_catalogue
from app.domain.content_files import CONTENT, ContentError, Entry, read_entries
from app.domain.formats import formats, read_formats, template_csv
from importers.registry import get_source

#: reading age 9 to 11: one idea a sentence
MOST_WORDS = 24
_SENTENCE = re.compile(r"[^.!?]+")


def sentences_of(entry: Entry) -> list[str]:
    texts = [value for name, value in entry if isinstance(value, str) and name not in {"slug", "licence", "file_name"}]
    return [sentence.strip() for text in texts for sentence in _SENTENCE.findall(text) if sentence.strip()]


def test_every_entry_can_be_read() -> None:
    known = read_catalogue()
    assert {"falls", "medication-errors", "pressure-sores", "staff-training"} <= known.measures.keys()
    assert {"staff-turnover", "staff-vacancies", "occupancy"} <= known.measures.keys()
    assert {"my-home-life", "dementia-commitment"} <= known.marks.keys()
    assert {kind.per for kind in known.fees.values()} >= {"week", "night", "hour"}


def test_sentences_are_short() -> None:
    known = catalogue()
    entries = [*known.measures.values(), *known.marks.values(), *known.fees.values(), *formats().values()]
    entries += [column for format_ in formats().values() for column in format_.columns]
    long = [sentence for entry in entries for sentence in sentences_of(entry) if len(sentence.split()) > MOST_WORDS]
    assert not long, f"Split these into shorter sentences, of {MOST_WORDS} words at most: {long}"


def test_a_measure_is_never_a_score() -> None:
    for measure in catalogue().measures.values():
        assert "score" not in " ".join(sentences_of(measure)).lower(), f"{measure.slug}: say what the number counts"


def test_every_mark_says_what_it_does_not_mean() -> None:
    for mark in catalogue().marks.values():
        assert mark.does_not_mean, f"{mark.slug}: say what it does not mean"
        assert mark.means.split()[0] in {"The", "Staff", "People", "Somebody", "All"}, mark.slug


def test_a_rate_is_per_its_unit() -> None:
    falls = catalogue().measures["falls"]
    assert falls.rate(4, 2000) == pytest.approx(2.0)
    assert "1,000" in falls.unit
    assert catalogue().measures["occupancy"].rate(90, 100) == pytest.approx(90)


def test_a_handful_is_too_few_and_none_is_told() -> None:
    falls = catalogue().measures["falls"]
    assert falls.is_too_few(3, 5000)
    assert falls.is_too_few(8, 300)
    assert not falls.is_too_few(8, 5000)
    assert not falls.is_too_few(0, 5000)


def test_each_format_belongs_to_a_source_of_its_name() -> None:
    for slug, format_ in formats().items():
        source = get_source(slug)
        assert (source.title, source.licence) == (format_.title, format_.licence)


def test_each_column_is_a_field_of_the_record() -> None:
    for slug, format_ in formats().items():
        fields = set(get_source(slug).record.__slots__)  # type: ignore[attr-defined]
        assert {column.field for column in format_.columns} == fields, f"formats/{slug}.yaml: compare the fields"


def test_a_template_begins_with_the_header_and_opens_in_excel() -> None:
    lines = template_csv(formats()["fees"]).split("\r\n")
    assert lines[0] == "\ufefflocation id,kind of fee,lowest,highest,valid from,includes,excludes,link"
    assert lines[1].startswith("1-123456789,residential,")
    assert lines[-1] == ""


def test_choices_of_our_lists_are_offered_with_their_labels() -> None:
    options = {option.word: option for option in formats()["fees"].column("kind of fee").options()}
    assert set(options) == set(catalogue().fees)
    assert (options["live-in"].label, options["live-in"].note) == ("Live-in care", "by the week")
    assert [option.kept for option in formats()["ombudsman_decisions"].column("outcome").options()] == [
        "upheld",
        "not_upheld",
        "closed",
    ]


FALLS = (CONTENT / "measures.yaml").read_text(encoding="utf-8").split("\n- slug: medication")[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (FALLS.replace("better: lower", "better: worse"), "entry 1 (falls): better: Input should be"),
        (FALLS.replace("label: Falls", "lable: Falls"), "lable: Extra inputs are not permitted"),
        (FALLS.replace("slug: falls", "slug: Falls!"), "slug: String should match"),
        (FALLS + FALLS.partition("\n\n")[2], "two entries have the same slug"),
        ("falls: 1", "write a list of entries, each beginning with “- slug: …”"),
        ("- a: b: c", "is no YAML. Put text with a colon in quotation marks"),
    ],
)
def test_a_slip_says_where_it_is_and_what_to_do(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "measures.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=re.escape(says)):
        read_entries(path, MeasureKind)


FEES = (CONTENT / "formats" / "fees.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (FEES.replace("slug: fees", "slug: charges"), "Name the file charges.yaml"),
        (FEES.replace("column: lowest", "column: least"), "is compared with “least”, which is no column"),
        (FEES.replace("name: highest", "name: lowest"), "two columns have the same name"),
        (FEES.replace("    choices: fees\n", ""), "a column of kind “choice” has choices"),
        (FEES.replace("    lowest: £1,200\n", ""), "an example row has unknown columns [] or lacks ['lowest']"),
    ],
)
def test_a_slip_in_a_format_says_where_it_is(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "fees.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=re.escape(says)):
        read_formats(tmp_path)
