"""What gunicorn.conf.py promises, as gunicorn itself understands it."""

import subprocess
import sys

from tests.house.source import ROOT


def test_the_server_opens_nothing_but_its_address() -> None:
    """Else it puts a socket that takes commands in the home folder of whoever runs it."""
    command = [sys.executable, "-m", "gunicorn", "--print-config", "wsgi:app"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    settings = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
    assert {name.strip(): value.strip() for name, value in settings.items()}["control_socket_disable"] == "True"
