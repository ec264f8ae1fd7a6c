"""Every code that an importer may give is explained in plain words."""

import ast
import re
from collections.abc import Iterator

import pytest

from app.domain.troubles import Trouble, known_troubles, reasons_of
from importers.failures import describe
from tests.house.source import called, name_of, python_files, tell, tree

CODE = re.compile(r"[a-z]+(?:_[a-z]+)+")
#: what makes an error of a whole file; all others that end in "Error" or "error" are about one row
OF_A_FILE = {"SourceError", "Refusal"}
#: made of parts in importers/guards.py
TOO_MANY = {f"too_many_{what}" for what in ("rejected", "missing", "new", "changed", "gone")}
#: written into the run's message as they are: importers/{failures,runner,desk}.py
IN_WORDS = {"disk_full", "database_error", "unexpected", "stopped", "process_died"}


def codes(of_a_file: bool) -> Iterator[tuple[str, str]]:
    """(code, where it is given), read from the calls that make errors."""
    for path in python_files("importers", "app"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and makes_an_error(called(node)) and (called(node) in OF_A_FILE) == of_a_file:
                yield from ((code, f"{name_of(path)}:{node.lineno}") for code in constants(node))


def makes_an_error(name: str) -> bool:
    return name in OF_A_FILE or name.endswith(("Error", "error", "Fault"))


def constants(node: ast.Call) -> Iterator[str]:
    given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg in {None, "code"})]
    texts = (each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str))
    return (text for text in texts if CODE.fullmatch(text))


def test_every_trouble_with_a_row_is_explained() -> None:
    known = known_troubles().rows
    tell(
        [f"{code} ({where})" for code, where in codes(of_a_file=False) if code not in known],
        "Say in content/troubles.yaml, under rows, what each of these means and what to do:",
    )


def test_every_trouble_with_a_file_is_explained() -> None:
    known = known_troubles().files
    given = [*codes(of_a_file=True), *((code, "importers") for code in TOO_MANY | IN_WORDS)]
    tell(
        [f"{code} ({where})" for code, where in given if code not in known],
        "Say in content/troubles.yaml, under files, what each of these means and what to do:",
    )


def test_nothing_is_explained_that_nobody_says() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in python_files("importers", "app"))
    known = known_troubles()
    unsaid = [code for code in {**known.rows, **known.files} if code not in text and code not in TOO_MANY]
    tell(unsaid, "No importer gives these codes any more; take them out of content/troubles.yaml:")


def every_trouble() -> list[tuple[str, Trouble]]:
    known = known_troubles()
    return [*known.rows.items(), *known.files.items()]


@pytest.mark.parametrize(("code", "trouble"), every_trouble(), ids=[code for code, _trouble in every_trouble()])
def test_words_are_sentences_that_a_child_could_read(code: str, trouble: Trouble) -> None:
    for text in (trouble.says, trouble.do):
        assert text.endswith(".") and text[0].isupper(), f"{code}: {text}"
        assert max(len(sentence.split()) for sentence in text.split(". ")) <= 18, f"{code}: {text}"


def test_a_guards_own_sentence_is_shown_because_it_holds_only_numbers_and_days() -> None:
    message = "Nothing was changed. The file has 30 rows to store and 9,000 are held: less than 95%. [too_small]"
    assert reasons_of(message) == (("too_small", "The file has 30 rows to store and 9,000 are held: less than 95%."),)


def test_a_sentence_that_names_a_folder_is_not_shown() -> None:
    ((code, said),) = reasons_of("There is no file at /srv/secret/places.csv. Check the path. [file_not_found]")
    assert code == "file_not_found"
    assert "secret" not in said
    assert said == known_troubles().files["file_not_found"].says


def test_an_unforeseen_mistake_is_told_without_its_place_in_the_code() -> None:
    ((code, said),) = reasons_of(describe(ValueError("Mrs Smith")))
    assert code == "unexpected"
    assert said == "Our program made a mistake."


def test_an_unknown_code_is_put_into_words() -> None:
    assert reasons_of("Secret things at /srv. [moon_is_full]") == (("moon_is_full", "Moon is full."),)


def test_two_reasons_are_two() -> None:
    message = (
        "Nothing was changed. The file is from 1 May 2026. [older_than_held] 9 are new. [too_many_new] If so, go on."
    )
    assert [code for code, _said in reasons_of(message)] == ["older_than_held", "too_many_new"]


def test_only_guards_are_quoted() -> None:
    """Their sentences are made of counts and days; those of readers may hold a path or an address."""
    guards = next(path for path in python_files("importers") if name_of(path) == "importers/guards.py")
    own = {code for node in ast.walk(tree(guards)) if isinstance(node, ast.Call) for code in constants(node)} | TOO_MANY
    quoted = {code for code, trouble in known_troubles().files.items() if trouble.verbatim}
    assert quoted <= own
