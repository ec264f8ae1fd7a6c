"""What the tests of films do again and again."""

import os
import re
from io import BytesIO
from pathlib import Path

from click.testing import Result
from sqlalchemy import select

from app.adapters.storage import LEFT_OVER
from app.config import Settings
from app.entries.models import Film
from app.entries.redraw_film import answer
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import OTHER, OWN, Corner
from tests.integration.manage.test_entries import public

FILM = f"/manage/{OWN}/film"
WORDS = "A woman says: this is our garden.\nHens walk about."


def made(source: Path, desk: Path) -> bytes:
    return "".join(answer(source, desk)).encode()


def upload(corner: Corner, body: bytes, name: str = "garden.mp4", words: str = WORDS, who: str = "provider") -> str:
    place = OWN if who == "provider" else OTHER
    answer = corner.post(who, f"/manage/{place}/film", film=(BytesIO(body), name), transcript=words)
    return answer.text if answer.status_code == 200 else ""


def run(corner: Corner) -> Result:
    return corner.app.test_cli_runner().invoke(args=["entries", "films"])


def held(corner: Corner) -> list[Film]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Film).order_by(Film.id)))


def files(settings: Settings) -> list[str]:
    """What lies anywhere in the folder of media."""
    return sorted(each.name for each in settings.media_dir.rglob("*") if each.is_file())


def judge(corner: Corner, verdict: str = "approve") -> str:
    said = {"verdict": verdict, "why": "not-plain", "note": "More light, please."}
    return str(corner.post("moderator", f"/manage/approvals/film/{held(corner)[-1].id}", **said).headers["Location"])


def publish(corner: Corner, body: bytes) -> str:
    """Its address."""
    upload(corner, body)
    done = run(corner)
    assert "Films made ready: 1." in done.output, done.output
    judge(corner)
    (address,) = shown(corner)
    return address


def shown(corner: Corner) -> list[str]:
    return re.findall(r'<source src="([^"]+)"', public(corner))


def grow_old(settings: Settings) -> None:
    for each in settings.media_dir.rglob("*"):
        long_ago = each.stat().st_mtime - LEFT_OVER - 60
        os.utime(each, (long_ago, long_ago))
