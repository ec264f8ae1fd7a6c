"""Read as text, so that a yes stays a yes."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from app.domain.content_files import CONTENT, read_text
from app.domain.rules.eligibility import machine_of

FOLDER = CONTENT / "checks" / "examples"
PREFIX = "eligibility-"
BOTH = "both-laws"


def eligibility_examples() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each with the topic whose folder it stands in: the name of a check, or both laws."""
    for path in sorted(FOLDER.glob(f"{PREFIX}*/*.yaml")):
        for example in yaml.load(read_text(path), yaml.BaseLoader):  # noqa: S506  it makes nothing but text
            yield path.parent.name.removeprefix(PREFIX), example


def facts_of(check: str, written: Mapping[str, Any]) -> dict[str, Any]:
    """`the_rest` is what every outcome that the example does not name gets."""
    facts = dict(written)
    rest = facts.pop("the_rest", None)
    if rest is None:
        return facts
    outcomes = [each.id for each in machine_of(check).outcomes]
    return {**{outcome: [] if rest == "manages" else rest for outcome in outcomes}, **facts}
