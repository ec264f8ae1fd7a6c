"""Every number and every day on a place's page leads back to a cell of a loaded file, or to a named computation."""

import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Connection, text

from app import create_app
from app.config import Settings
from app.db import make_engine, session_factory
from app.provenance.queries import data_state
from app.web.clock import today
from importers.registry import get_source
from tests.fixtures.sample_site import environment
from tests.house.source import ROOT
from tests.integration.tracing.files import Files, LoadedFile
from tests.integration.tracing.page import mentions
from tests.integration.tracing.tracer import Tracer
from tests.real_data import data, needs_data

MANY = 3
LIVE = "SELECT p.ref FROM place p WHERE p.withdrawn_on IS NULL"
#: places that have most sections: any three would mostly be surgeries without them
FULL = f"""{LIVE} AND p.id IN (SELECT r.place_id FROM registration r JOIN measure m ON m.registration_id = r.id
JOIN fee f ON f.registration_id = r.id JOIN rating g ON g.registration_id = r.id)"""
#: places of which both the NHS and another publisher have something
TOLD_BY_OTHERS = f"""{LIVE} AND p.id IN (SELECT r.place_id FROM registration r
JOIN fft_month m ON m.registration_id = r.id JOIN pooled_feedback f ON f.registration_id = r.id)"""

#: loaded in this order: the history first, while no rating that was seen since is counted with it
REAL = {
    "rating_history": "cqc-inspections-2025/all_inspeections_non_care_homes.csv",
    "cqc_adult_social_care": "cqc-exports-2025/Locations-head.csv",
    "cqc_api": "cqc-api-oldham-2025",
}


@pytest.mark.parametrize(
    "chosen_from",
    [LIVE, FULL, TOLD_BY_OTHERS],
    ids=["any place", "places with most sections", "places of which others collected feedback"],
)
def test_every_figure_on_three_pages_of_the_sample_is_traced(
    sample_dir: Path, made_up: Files, chosen_from: str
) -> None:
    trace_three(sample_dir, made_up, chosen_from)


@pytest.fixture(scope="module")
def real_dir(sample_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real files over the sample, which makes way for them; its postcodes and councils stay."""
    var_dir = tmp_path_factory.mktemp("real")
    shutil.copyfile(sample_dir / "care.db", var_dir / "care.db")
    for slug, name in REAL.items():
        command = [sys.executable, "-m", "importers", "run", slug, "--file", str(data(name))]
        done = subprocess.run(command, env=environment(var_dir), cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode in {0, 3}, done.stdout + done.stderr
    return var_dir


@needs_data
def test_every_figure_on_three_pages_of_real_places_is_traced(real_dir: Path) -> None:
    trace_three(real_dir, Files([LoadedFile(slug, data(name)) for slug, name in REAL.items()]), LIVE)


def test_a_figure_that_no_file_holds_is_found_out(sample_dir: Path, made_up: Files) -> None:
    """The test itself is tested: what is added to a page by hand leads nowhere."""
    forged = "<p>It has 4,711 beds. Rated on 29 February 1904, 77 years ago. Call 0113 999 8877.</p>"
    shares = f"<p>March 2031: 101% of 4,712.</p><p class='care-source'>Source: {get_source('fft_monthly').title}</p>"
    html = f"<main>{forged}<section>{shares}</section></main>"
    engine = make_engine(Settings(var_dir=sample_dir).sqlalchemy_url)
    with engine.connect() as connection:
        (ref, *_others) = choose(connection, TOLD_BY_OTHERS, "forged")
        tracer = Tracer(connection, made_up, today())
        lost = [mention.text for mention in mentions(html) if tracer.trace(ref, mention) is None]
    engine.dispose()
    assert lost == ["29 February 1904", "77 years", "0113 999 8877", "4,711", "March 2031", "101%", "4,712"]


def trace_three(var_dir: Path, files: Files, chosen_from: str) -> None:
    settings = Settings(var_dir=var_dir)
    client, engine = create_app(settings).test_client(), make_engine(settings.sqlalchemy_url)
    with engine.connect() as connection, session_factory(engine)() as session:
        edition = data_state(session).edition
        refs = choose(connection, chosen_from, edition)
        print(f"Edition {edition}: pages of {', '.join(refs)}")  # noqa: T201 - so that a failure can be looked at again
        lost = untraced(client, Tracer(connection, files, today()), refs)
    engine.dispose()
    assert not lost, "These lead back to no row of a loaded file:\n  " + "\n  ".join(lost)


def choose(connection: Connection, chosen_from: str, edition: str) -> list[str]:
    refs = sorted(set(connection.scalars(text(chosen_from))))
    assert len(refs) >= MANY
    return Random(edition).sample(refs, MANY)


def untraced(client: FlaskClient, tracer: Tracer, refs: list[str]) -> list[str]:
    lost: list[str] = []
    for ref in refs:
        found = [(mention, tracer.trace(ref, mention)) for mention in mentions(client.get(f"/place/{ref}").text)]
        assert len(found) > 5, f"/place/{ref} shows hardly a figure"
        lost += [f"/place/{ref}: {mention}" for mention, where in found if where is None]
        print(*(f"{ref}: {mention.text} <- {where}" for mention, where in found), sep="\n")  # noqa: T201 - the trace itself
    return lost
