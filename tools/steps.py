"""A step is done once for the inputs it has: its stamp holds their hash. Killed half-way it leaves no stamp."""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
VAR = Path(os.environ.get("CARE_VAR_DIR") or ROOT / "var")
LOG_LINES_SHOWN = 25
#: an importer that ends with 3 is done, and has rows to report
DONE = {0, 3}


class StepError(Exception):
    """A step failed; the message is for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class Step:
    """`inputs` are files and folders of the project whose change makes the step due again; `key` is any other
    reason. `makes` must exist for the step to count as done."""

    name: str
    title: str
    commands: tuple[tuple[str, ...], ...]
    inputs: tuple[str, ...] = ()
    key: str = ""
    makes: tuple[Path, ...] = ()
    stamps: Path = VAR / "stamps"

    @property
    def stamp(self) -> Path:
        return self.stamps / self.name

    def is_done(self) -> bool:
        if not all(path.exists() for path in self.makes) or not self.stamp.exists():
            return False
        return self.stamp.read_text() == self.fingerprint()

    def fingerprint(self) -> str:
        digest = hashlib.sha256(repr((self.commands, self.key)).encode())
        for path in files_of(self.inputs):
            digest.update(str(path.relative_to(ROOT)).encode())
            digest.update(path.read_bytes())
        return digest.hexdigest()


def files_of(inputs: Iterable[str]) -> Iterable[Path]:
    for name in inputs:
        path = ROOT / name
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (p for p in found if p.is_file() and "__pycache__" not in p.parts)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def run_step(step: Step) -> None:
    if step.is_done():
        return
    fingerprint = step.fingerprint()
    say(f"{step.title} …")
    started = time.monotonic()
    log = VAR / "log" / f"{step.name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        for command in step.commands:
            run_command(command, step, log, output.fileno())
    step.stamp.parent.mkdir(parents=True, exist_ok=True)
    step.stamp.write_text(fingerprint)
    say(f"  {step.title}: done in {time.monotonic() - started:.0f} s")


def run_command(command: Sequence[str], step: Step, log: Path, output: int) -> None:
    done = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, check=False)  # noqa: S603
    if done.returncode in DONE:
        return
    lines = log.read_text(errors="replace").splitlines()[-LOG_LINES_SHOWN:]
    told = "\n".join(f"    {line}" for line in lines)
    raise StepError(
        f"{step.title}: failed (exit {done.returncode}). It said:\n{told}\n"
        f"  The whole of it is in {log}. Run the same make command again to go on from here."
    )


def run_in_order(steps: Iterable[Step]) -> None:
    for step in steps:
        run_step(step)


def run_side_by_side(*chains: Sequence[Step]) -> None:
    """Each chain in its own order, all chains at once; the first failure is raised when all have ended."""
    with ThreadPoolExecutor(len(chains)) as pool:
        for ended in [pool.submit(run_in_order, chain) for chain in chains]:
            ended.result()
