"""`make run`, `make test`, `make lint` and `make bench`: what each one does, step by step."""

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tools import plan
from tools.steps import PYTHON, ROOT, VAR, StepError, run_in_order, run_side_by_side, say

LINTERS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("djlint", "--lint", "--quiet", "app"),
)


def run() -> int:
    started = time.monotonic()
    with only_one_at_a_time():
        run_in_order(plan.python_packages())
        run_side_by_side((plan.assets(), plan.words()), plan.record())
        run_in_order((plan.feedback(),))
    port = os.environ.get("PORT") or "8000"
    say(f"Ready after {time.monotonic() - started:.0f} s. Open http://127.0.0.1:{port}/ (stop it with Ctrl-C).")
    command = plan.server_command(port)
    os.chdir(ROOT)
    os.execv(command[0], command)  # noqa: S606


def test() -> int:
    prepare_tools()
    bad = lint_all()
    code = call(str(PYTHON), "-m", "pytest", "-n", os.environ.get("TEST_WORKERS", "2"), "-q", *extra_arguments())
    return code or bad


def lint() -> int:
    prepare_tools()
    return lint_all()


def bench() -> int:
    prepare_tools()
    only = os.environ.get("ONLY")
    return call(str(PYTHON), "-m", "tests.benchmarks", *(["--only", only] if only else []))


def prepare_tools() -> None:
    with only_one_at_a_time():
        run_in_order(plan.python_packages())
        run_side_by_side((plan.assets(), plan.words()), (plan.test_packages(),))


def lint_all() -> int:
    bad = 0
    for program, *arguments in LINTERS:
        if call(str(PYTHON.parent / program), *arguments):
            say(f"{program}: not content; see above. `make format` mends what can be mended by a program.")
            bad = 1
    return bad


def tidy() -> int:
    prepare_tools()
    ruff = str(PYTHON.parent / "ruff")
    return call(ruff, "check", "--fix", ".") or call(ruff, "format", ".")


def call(*command: str) -> int:
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603


def extra_arguments() -> list[str]:
    return os.environ.get("ARGS", "").split()


@contextmanager
def only_one_at_a_time() -> Iterator[None]:
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / "make.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another make is at work here; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


TARGETS: dict[str, Callable[[], int]] = {"run": run, "test": test, "lint": lint, "bench": bench, "format": tidy}


def main() -> int:
    try:
        return TARGETS[sys.argv[1]]()
    except StepError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to go on from here.")
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
