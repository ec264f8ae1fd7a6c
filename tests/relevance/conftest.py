"""Searches on the whole country, and the share of expectations that they meet."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.config import Settings
from app.db import make_engine, session_factory
from app.directory.indexing import current_index
from app.directory.search import search
from app.domain.criteria import SearchCriteria
from tests.fixtures.sample_site import environment
from tests.house.source import ROOT
from tests.real_data import data
from tests.relevance.judging import Report, judge

SEPTEMBER = "national-shaped/HSCA_Active_Locations_2026-09.ods"
_reports = pytest.StashKey[list[Report]]()


@pytest.fixture(scope="session")
def sample_settings(sample_dir: Path) -> Settings:
    return Settings(var_dir=sample_dir)


@pytest.fixture(scope="session")
def national_settings(sample_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The sample's postcodes and towns, with the national file in the place of its places."""
    var_dir = tmp_path_factory.mktemp("national") / "var"
    shutil.copytree(sample_dir, var_dir, ignore=shutil.ignore_patterns("*.lock", "raw"))
    command = [sys.executable, "-m", "importers", "run", "cqc_locations", "--file", str(data(SEPTEMBER))]
    done = subprocess.run(command, cwd=ROOT, env=environment(var_dir), capture_output=True, text=True, check=False)
    assert done.returncode in {0, 3}, done.stdout + done.stderr
    return Settings(var_dir=var_dir)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    """Collects what one test judged; printed at the end of the run."""
    made = Report(request.node.name)
    request.config.stash.setdefault(_reports, []).append(made)
    return made


def judge_all(settings: Settings, path: Path, report: Report) -> None:
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        _judge_each(session, settings, path, report)
    engine.dispose()


def _judge_each(session: Session, settings: Settings, path: Path, report: Report) -> None:
    index = current_index(settings)
    judge(path, report, lambda words: search(session, index, SearchCriteria(words=words)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in terminalreporter.config.stash.get(_reports, []):
        terminalreporter.section(report.title)
        for line in report.lines():
            terminalreporter.write_line(line)
