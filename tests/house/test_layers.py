import subprocess
import sys

from tests.house.source import ROOT


def test_every_room_knows_only_those_below_it() -> None:
    lint_imports = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (
        "An import goes the wrong way. The rules are in pyproject.toml, their reasons in docs/architecture.md:"
        " move what is shared down, or hand it over as an argument.\n" + done.stdout[-3000:] + done.stderr[-2000:]
    )
