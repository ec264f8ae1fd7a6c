"""Which steps there are, and what each one depends on."""

import hashlib
import os
import sys
from pathlib import Path

from tools.steps import PYTHON, ROOT, VAR, VENV, Step

PIP = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
DATABASE_URL = os.environ.get("CARE_DATABASE_URL", "")
BUILT = ROOT / "app" / "static" / "build" / "manifest.json"


def python_packages() -> tuple[Step, ...]:
    version = ".".join(str(part) for part in sys.version_info[:3])
    stamps = VENV / "stamps"
    make = Step(
        name="venv",
        title="Making a Python environment",
        commands=((sys.executable, "-m", "venv", "--clear", str(VENV)),),
        key=version,
        makes=(PYTHON,),
        stamps=stamps,
    )
    # Every package is pinned, those that others need included: there is nothing for pip to resolve.
    fill = Step(
        name="packages",
        title="Installing Python packages",
        commands=((*PIP, "--no-deps", "--no-compile", "-r", "requirements.txt"),),
        inputs=("requirements.txt",),
        key=version,
        stamps=stamps,
    )
    return make, fill


def test_packages() -> Step:
    return Step(
        name="test-packages",
        title="Installing what the tests need",
        commands=((*PIP, "--no-deps", "--no-compile", "-r", "requirements-dev.txt"),),
        inputs=("requirements-dev.txt",),
        stamps=VENV / "stamps",
    )


def assets() -> Step:
    return Step(
        name="assets",
        title="Building styles and scripts",
        commands=((str(PYTHON), "-m", "assets.build"),),
        inputs=("assets", "package.json", "package-lock.json"),
        makes=(BUILT,),
        stamps=VENV / "stamps",
    )


def words() -> Step:
    """What the site loads of app/translations; a test of it needs no more than the packages."""
    folder = ROOT / "app" / "translations"
    sources = sorted(folder.glob("*/LC_MESSAGES/messages.po"))
    return Step(
        name="words",
        title="Building the words of other languages",
        commands=((str(PYTHON), "-m", "tools.words", "build"),),
        inputs=("tools/words.py", *(str(path.relative_to(ROOT)) for path in sources)),
        makes=tuple(path.with_suffix(".mo") for path in sources),
        stamps=VENV / "stamps",
    )


def record() -> tuple[Step, ...]:
    """The database and what is in it, in the order in which one needs the other."""
    return (
        # Any command of the importers makes the database, or brings it up to date.
        step("database", "Making the database", "-m", "importers", "list", inputs=("app/migrations/versions",)),
        load("councils", "Loading councils", "importers/reference"),
        load("ons_postcodes", "Loading every UK postcode"),
        load("settlements", "Loading towns and villages"),
        load("sample", "Making up a sample of care providers, and indexing it"),
        step("samples", "Making up what is known of them", "-m", "importers", "samples", inputs=("importers/sample",)),
    )


def feedback() -> Step:
    """The site's own command: it needs the record, the words and the styles."""
    stories = (
        "app/domain/feedback/sample.py",
        "app/feedback/sampling.py",
        "app/feedback/stories.py",
        "app/entries/sampling.py",
    )
    command = ("-m", "flask", "--app", "wsgi", "feedback", "sample")
    return step("feedback", "Making up what families say of them", *command, inputs=stories)


def load(source: str, title: str, *inputs: str) -> Step:
    return step(source, title, "-m", "importers", "run", source, inputs=(f"importers/sources/{source}.py", *inputs))


def step(name: str, title: str, *arguments: str, inputs: tuple[str, ...]) -> Step:
    own = () if DATABASE_URL else (VAR / "care.db",)
    return Step(
        name=name,
        title=title,
        commands=((str(PYTHON), *arguments),),
        inputs=inputs,
        key=hashlib.sha256(DATABASE_URL.encode()).hexdigest(),
        makes=own,
    )


def server_command(port: str) -> list[str]:
    workers = os.environ.get("WEB_CONCURRENCY", "2")
    gunicorn = str(Path(PYTHON).parent / "gunicorn")
    return [gunicorn, "wsgi:app", "--bind", f"127.0.0.1:{port}", "--workers", workers, "--access-logfile", "/dev/null"]
