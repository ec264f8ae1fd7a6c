"""The shapes under the map without tiles."""

import csv
import gzip
import json
from typing import Any

import pytest

from app.config import ROOT

SHAPES = ROOT / "app" / "static" / "maps" / "councils.geojson"
COUNCILS = ROOT / "importers" / "reference" / "councils.csv"


@pytest.fixture(scope="module")
def shapes() -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads(SHAPES.read_text(encoding="utf-8"))["features"]
    return features


def test_every_council_in_force_in_england_has_one_shape(shapes: list[dict[str, Any]]) -> None:
    with COUNCILS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["nation"] == "E" and row["responsible"] == row["code"]]
    assert sorted(shape["properties"]["code"] for shape in shapes) == sorted(row["code"] for row in rows)


def test_a_shape_bears_the_short_name(shapes: list[dict[str, Any]]) -> None:
    names = {shape["properties"]["name"] for shape in shapes}
    assert {"Kent", "Leeds", "Isles of Scilly", "City of London", "Westmorland and Furness"} <= names


def test_every_ring_is_closed_and_lies_in_england(shapes: list[dict[str, Any]]) -> None:
    rings = [ring for shape in shapes for polygon in shape["geometry"]["coordinates"] for ring in polygon]
    assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in rings)
    assert all(-6.5 < longitude < 1.8 and 49.8 < latitude < 55.9 for ring in rings for longitude, latitude in ring)


def test_they_weigh_little() -> None:
    assert len(gzip.compress(SHAPES.read_bytes())) < 60_000
