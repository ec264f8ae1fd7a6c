"""Which sources there are. Each lives in `importers/sources/<slug>.py` and is loaded when it is asked for."""

from importlib import import_module
from importlib.util import find_spec

from importers.contract import Source

#: in the order in which a fresh database would want them
SLUGS = (
    "councils",
    "ons_postcodes",
    "settlements",
    "cqc_locations",
    "cqc_directory",
    "cqc_adult_social_care",
    "cqc_api",
    "cqc_deactivated",
    "cqc_ratings",
    "rating_history",
    "food_hygiene",
    "ombudsman_decisions",
    "quality_measures",
    "quality_marks",
    "local_reports",
    "fees",
    "council_contacts",
    "council_links",
    "council_assessments",
    "fft_monthly",
    "feedback_feed",
    "sample",
)
#: these come with the project or its packages, so that what needs them can have them without a network
SHIPPED = frozenset({"councils", "ons_postcodes", "settlements"})
#: there is a made-up file of these for the sample's places, loaded in this order: importers/sample/files.py
SAMPLED = (
    "cqc_deactivated",
    "cqc_ratings",
    "rating_history",
    "food_hygiene",
    "ombudsman_decisions",
    "quality_measures",
    "quality_marks",
    "local_reports",
    "fees",
    "council_contacts",
    "council_assessments",
    "fft_monthly",
    "feedback_feed",
)


class UnknownSourceError(LookupError):
    pass


def available() -> list[str]:
    """Those whose module is there."""
    return [slug for slug in SLUGS if find_spec(f"importers.sources.{slug}")]


def get_source(slug: str) -> Source:
    """The source of that name: the class in its module that bears the slug."""
    if slug not in SLUGS:
        raise UnknownSourceError(slug)
    module = import_module(f"importers.sources.{slug}")
    for candidate in vars(module).values():
        if isinstance(candidate, type) and getattr(candidate, "slug", None) == slug:
            source: Source = candidate()
            return source
    raise UnknownSourceError(slug)


def reader_version(source: Source) -> int:
    """A source whose reader was corrected counts up `reader_version`; a file read by the old one is then read again."""
    return int(getattr(source, "reader_version", 1))
