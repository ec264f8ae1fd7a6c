from functools import lru_cache

import yaml

from app.config import ROOT
from app.domain.understanding import Lexicon

EVERYDAY_WORDS = ROOT / "content" / "vocabulary" / "everyday-words.yaml"


@lru_cache
def lexicon() -> Lexicon:
    return Lexicon.from_data(yaml.safe_load(EVERYDAY_WORDS.read_text(encoding="utf-8")))
