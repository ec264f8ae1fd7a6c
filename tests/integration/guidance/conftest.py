from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.areas.models import District, Postcode
from app.domain.guides import Guide
from tests.unit.guidance.tiny import guide_of

#: code of the postcode -> code of the nation
POSTCODES = {"CH11SF": "E", "LL138BG": "W", "G12BF": "S"}


@pytest.fixture
def postcodes(session: Session) -> None:
    for number, (code, nation) in enumerate(POSTCODES.items(), 1):
        district = District(code=f"{nation}0700000{number}", name=f"District {number}", nation=nation)
        session.add(district)
        session.flush()
        session.add(Postcode(code=code, latitude=53.0, longitude=-3.0, district_id=district.id))
    session.commit()


class Shelf:
    """Guides of a test's own, in place of those of the site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: dict[str, dict[str, Guide]] = {"en": {}, "cy": {}}

    def put(self, body: str, slug: str = "tiny", *, language: str = "en", **head: str) -> Guide:
        guide = guide_of(self.folder, body, slug, language=language, **head)
        self.held[language][slug] = guide
        return guide

    def guides(self, language: str) -> dict[str, Guide]:
        return self.held.get(language, {})


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "guides")
    for room in ("reading", "presenters.guide", "rendering.addresses"):
        monkeypatch.setattr(f"app.guidance.{room}.guides", shelf.guides)
    return shelf
