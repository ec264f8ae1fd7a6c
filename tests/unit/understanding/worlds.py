"""A small country for reading words in."""

from functools import cache

import yaml

from app.config import ROOT
from app.domain.understanding import Lexicon, Reader, Reading, tokenise


@cache
def everyday_lexicon() -> Lexicon:
    path = ROOT / "content" / "vocabulary" / "everyday-words.yaml"
    return Lexicon.from_data(yaml.safe_load(path.read_text(encoding="utf-8")))


class SmallCountry:
    """Two towns, a village whose name many homes bear, a city of several words and a county."""

    towns = ("leeds", "york", "bath", "newport", "kent", "milton keynes", "st albans", "isle of wight")
    villages = ("oakwood",)
    names = (
        "leeds road surgery",
        "york house",
        "oakwood",
        "oakwood care home",
        "house of hope",
        "bath spa carers",
        "ashcroft house leeds",
        "the good shepherd",
        "time for you",
    )

    def is_named(self, phrase: str) -> bool:
        return any(f" {phrase} " in f" {name} " for name in self.names)

    def is_place(self, words: str) -> bool:
        return words in self.towns or words in self.villages

    def is_town(self, words: str) -> bool:
        return words in self.towns

    def is_inside(self, words: str, area: str) -> bool:
        return (words, area) == ("newport", "isle of wight")


def read(text: str) -> Reading:
    return Reader(everyday_lexicon(), SmallCountry()).read(tokenise(text))


def place_of(reading: Reading) -> str | None:
    return reading.words(reading.place) if reading.place else None


def left_of(reading: Reading) -> str:
    return " ".join(reading.tokens[n].word for n in reading.left)


def kinds_of(reading: Reading) -> set[str]:
    return {slug for _, meaning in reading.meanings for slug in meaning.kinds}


def bands_of(reading: Reading) -> set[str]:
    return {slug for _, meaning in reading.meanings for slug in meaning.bands}
