from functools import lru_cache

import yaml

from app.config import ROOT
from app.domain.understanding import Lexicon

EVERYDAY_WORDS = ROOT / "content" / "vocabulary" / "everyday-words.yaml"


@lru_cache
def lexicon() -> Lexicon:
    # The safe loader in C: every worker reads the list when it starts.
    return Lexicon.from_data(yaml.load(EVERYDAY_WORDS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
