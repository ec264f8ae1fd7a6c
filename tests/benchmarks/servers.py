"""Servers to measure: ours, an empty Flask view, Datasette; each with two workers where it knows workers."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.benchmarks.national import environment, prepare
from tests.house.source import ROOT

WORKERS = "2"
#: seconds: gunicorn listens before its workers are ready, and the first one that is takes all the lasting connections
WARM = 6
#: as gunicorn.conf.py has it, which itself warms up our site and no other
SAME_SETTINGS = ("--config", "/dev/null", "--worker-class", "gthread", "--threads", "4", "--keep-alive", "5")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def started(command: Sequence[str], port: int, variables: dict[str, str] | None = None) -> Iterator[int]:
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **(variables or {})}, stdout=subprocess.DEVNULL)
    try:
        _wait(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(WARM)
                return
        if server.poll() is not None:
            raise RuntimeError(f"{server.args} ended with {server.returncode}")
        time.sleep(0.1)
    raise RuntimeError("The server did not start in 30 seconds")


def gunicorn(application: str, port: int, *more: str) -> list[str]:
    bind = ("--bind", f"127.0.0.1:{port}", "--workers", WORKERS, "--log-level", "error")
    return [sys.executable, "-m", "gunicorn", application, *bind, *more]


@contextmanager
def our_site() -> Iterator[int]:
    port = free_port()
    variables = {**environment(prepare()), "CARE_LOG_LEVEL": "ERROR"}
    with started(gunicorn("wsgi:app", port), port, variables) as ready:
        yield ready


@contextmanager
def empty_view() -> Iterator[int]:
    port = free_port()
    with started(gunicorn("tests.benchmarks.empty:app", port, *SAME_SETTINGS), port) as ready:
        yield ready
