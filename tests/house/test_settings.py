import re

from app.config import Settings
from tests.house.source import ROOT

DOCUMENT = ROOT / "docs" / "operations.md"


def documented() -> set[str]:
    return set(re.findall(r"^\| `(CARE_[A-Z_]+)` \|", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE))


def variables() -> set[str]:
    """The site's own, and those that the server's settings read."""
    server = re.findall(r"CARE_[A-Z_]+", (ROOT / "gunicorn.conf.py").read_text(encoding="utf-8"))
    return {f"CARE_{name.upper()}" for name in Settings.model_fields} | set(server)


def test_every_setting_is_documented() -> None:
    missing = sorted(variables() - documented())
    assert not missing, f"Add a line for each to the table of settings in docs/operations.md: {missing}"


def test_every_documented_setting_exists() -> None:
    gone = sorted(documented() - variables())
    assert not gone, f"Take these out of docs/operations.md; app/config.py has them no more: {gone}"
