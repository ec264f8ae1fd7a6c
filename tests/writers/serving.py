"""The site as docs/operations.md serves it, behind a proxy, to be killed with everything that belongs to it."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from app.config import ROOT, Settings
from tests.fixtures.sample_site import free_port
from tests.writers.importing import environment

WORKERS = "3"
STARTS_WITHIN_SECONDS = 120


class Serving:
    """The port stays when it is started again."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.port, self._log = free_port(), folder / "gunicorn.log"
        self._variables = environment(settings) | {
            "CARE_BIND": f"127.0.0.1:{self.port}",
            "CARE_WORKERS": WORKERS,
            "CARE_TRUSTED_PROXIES": "1",
            "CARE_LOG_LEVEL": "ERROR",
            "PROMETHEUS_MULTIPROC_DIR": str(folder),
        }
        self._tree = self._start()

    def kill_and_start(self) -> None:
        """`kill -9` of the master and of every worker, as when the power fails."""
        os.killpg(self._tree.pid, signal.SIGKILL)
        self._tree.wait()
        self._tree = self._start()

    def stop(self) -> None:
        self._tree.terminate()
        self._tree.wait(timeout=60)

    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._log.open("ab") as log:
            command = [sys.executable, "-m", "gunicorn", "wsgi:app"]
            tree = subprocess.Popen(
                command, cwd=ROOT, env=self._variables, stdout=log, stderr=log, start_new_session=True
            )
        self._wait(tree)
        return tree

    def _wait(self, tree: "subprocess.Popen[bytes]") -> None:
        deadline = time.monotonic() + STARTS_WITHIN_SECONDS
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=60):
                    return
            except OSError:
                assert tree.poll() is None and time.monotonic() < deadline, self.said()
                time.sleep(0.1)
