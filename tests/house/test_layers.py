import subprocess
import sys
import tomllib

from tests.house.source import ROOT, imported_modules, name_of, python_files, tell

#: hold no rooms, or none that another may know
APART = {"migrations", "static", "templates", "translations"}
ROOMS = sorted(path.parent.name for path in (ROOT / "app").glob("*/__init__.py") if path.parent.name not in APART)


def test_every_room_has_its_floor_and_its_line_in_the_documents() -> None:
    """A room that no contract names may know everybody."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    placed = {name.strip().removeprefix("app.") for layer in layers for name in layer.split("|")}
    document = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert len(ROOMS) > 10
    assert sorted(placed) == ROOMS, "Give each package of app/ its place among the layers of pyproject.toml"
    assert [room for room in ROOMS if f"  {room}/ " not in document] == [], "Say in docs/architecture.md what it is for"


def test_every_room_knows_only_those_below_it() -> None:
    lint_imports = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (
        "An import goes the wrong way. The rules are in pyproject.toml, their reasons in docs/architecture.md:"
        " move what is shared down, or hand it over as an argument.\n" + done.stdout[-3000:] + done.stderr[-2000:]
    )


def test_views_know_neither_tables_nor_sqlalchemy() -> None:
    """The contract names `routes` alone; a room with many pages has a file of views for each topic."""
    files = [path for path in python_files("app") if path.name.endswith("routes.py")]
    assert len(files) > 30
    known = [
        f"{name_of(path)}:{line} {module}"
        for path in files
        for module, line in imported_modules(path)
        if module.partition(".")[0] == "sqlalchemy" or module.endswith("models")
    ]
    tell(known, "Ask queries, actions or a file of acts instead, and let these views hand on what comes:")


def test_presenters_ask_nothing_of_the_database() -> None:
    files = [path for path in python_files("app") if "presenters" in (path.stem, path.parent.name)]
    assert len(files) > 80
    known = [
        f"{name_of(path)}:{line} {module}"
        for path in files
        for module, line in imported_modules(path)
        if module.startswith(("sqlalchemy", "app.db", "app.web.database"))
    ]
    tell(known, "Read in the view or in a file of reads, and hand what comes to the presenter:")
