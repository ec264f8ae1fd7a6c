"""What gunicorn.conf.py promises, as gunicorn itself understands it."""

import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.fixtures.sample_site import environment
from tests.house.source import ROOT


@pytest.fixture(scope="module")
def understood() -> dict[str, str]:
    """Each setting as gunicorn prints it."""
    command = [sys.executable, "-m", "gunicorn", "--print-config", "wsgi:app"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    settings = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, value in settings.items()}


def test_the_server_opens_nothing_but_its_address(understood: dict[str, str]) -> None:
    """Else it puts a socket that takes commands in the home folder of whoever runs it."""
    assert understood["control_socket_disable"] == "True"


def test_no_visitor_says_where_the_site_begins_or_that_it_is_behind_tls(understood: dict[str, str]) -> None:
    """A header “SCRIPT_NAME: /cy” made an English page that was kept, and sent to everyone, at the Welsh address."""
    assert understood["forwarded_allow_ips"] == "[]"
    assert understood["forwarder_headers"] == "[]"


def test_a_line_of_gunicorns_own_names_no_address(understood: dict[str, str]) -> None:
    fields = set(re.findall(r"%\((.*?)\)s", understood["access_log_format"]))
    assert fields == {"t", "m", "s", "B", "M"}


def test_nothing_of_the_record_is_open_before_the_workers_are_forked(sample_dir: Path) -> None:
    """The site is loaded before the fork. An open database or a place in a file, shared by several processes,
    breaks in ways that show only under load."""
    look = (
        "import os, wsgi; print([os.readlink(f'/proc/self/fd/{n}') for n in os.listdir('/proc/self/fd') "
        "if os.path.exists(f'/proc/self/fd/{n}')], open('/proc/self/maps').read())"
    )
    command = [sys.executable, "-c", look]
    said = subprocess.run(command, cwd=ROOT, env=environment(sample_dir), capture_output=True, text=True, check=True)
    assert str(sample_dir) not in said.stdout, (
        "wsgi.py opens what each worker must open for itself: see gunicorn.conf.py"
    )


def test_a_worker_is_ready_before_its_first_request(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    warmed: list[object] = []
    # Else the file would name a folder of its own, for this process and all tests after this one.
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    monkeypatch.setattr("app.directory.warming.warm", warmed.append)
    runpy.run_path(str(ROOT / "gunicorn.conf.py"))["post_worker_init"](SimpleNamespace(wsgi="the site"))
    assert warmed == ["the site"]
