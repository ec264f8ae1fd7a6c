"""More than 19 in 20 written searches must find what a person would expect among the first three."""

from pathlib import Path

import pytest

from app.config import Settings
from tests.real_data import needs_data
from tests.relevance.conftest import judge_all
from tests.relevance.judging import CONDITIONS, Report, load

HERE = Path(__file__).parent
NATIONAL, SAMPLE = HERE / "queries.yaml", HERE / "sample_queries.yaml"
SHARE = 0.95


@needs_data
@pytest.mark.national
def test_the_country_is_searched_as_people_expect(national_settings: Settings, report: Report) -> None:
    judge_all(national_settings, NATIONAL, report)
    assert report.share > SHARE, "\n".join(report.lines())


def test_the_sample_is_searched_as_people_expect(sample_settings: Settings, report: Report) -> None:
    judge_all(sample_settings, SAMPLE, report)
    assert report.share > SHARE, "\n".join(report.lines())


@pytest.mark.parametrize("path", [NATIONAL, SAMPLE], ids=lambda path: path.stem)
def test_every_search_expects_something_that_can_be_checked(path: Path) -> None:
    queries = load(path)
    assert len({query["ask"] for query in queries}) == len(queries)
    for query in queries:
        conditions = [query[name] for name in ("every", "some", "first") if name in query]
        assert conditions, query
        assert all(set(each) <= set(CONDITIONS) for each in conditions), query
        assert set(query) <= {"ask", "near", "every", "some", "first"}, query


def test_enough_searches_are_written() -> None:
    assert len(load(NATIONAL)) >= 60
