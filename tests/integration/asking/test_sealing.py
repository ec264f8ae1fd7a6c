"""What a page carries opens for this site alone, whole, and for a time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from traceback import format_exception
from zlib import compress

import pytest
import time_machine
from cryptography.fernet import Fernet
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st
from pydantic import SecretStr

from app.asking.flow import Progress
from app.asking.sealing import Seal, UnreadableError
from app.config import Settings
from app.web.keys import SealKeyError, _checked, _keys, box_of

KEY, OLDER = Fernet.generate_key().decode(), Fernet.generate_key().decode()
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
WORDS = st.text(max_size=12)
VALUES = WORDS | st.lists(WORDS, max_size=4) | st.dictionaries(WORDS, WORDS, max_size=3)


@given(flow=WORDS, answers=st.dictionaries(WORDS.filter(lambda key: key != "shared"), VALUES, max_size=6))
@hypothesis(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_was_closed_opens_as_it_was(flow: str, answers: dict[str, str]) -> None:
    progress = Progress(flow, answers)
    assert Seal(box_of(KEY)).open(Seal(box_of(KEY)).close(progress)) == progress


@given(place=st.integers(min_value=0), letter=st.sampled_from("ABab019-_="))
@hypothesis(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_letter_of_it_can_be_altered(place: int, letter: str) -> None:
    sealed = Seal(box_of(KEY)).close(Progress("needs", {"who": "me", "postcode": "LS14DY"})).rstrip("=")
    place %= len(sealed) - 1  # of the last letter some bits count for nothing
    altered = sealed[:place] + letter + sealed[place + 1 :]
    if altered != sealed:
        with pytest.raises(UnreadableError):
            Seal(box_of(KEY)).open(altered + "=" * (-len(sealed) % 4))


@pytest.mark.parametrize(("answers", "minutes"), [({"who": "me"}, 24 * 60), ({"who": "me", "shared": "yes"}, 15)])
def test_it_opens_until_its_time_is_over(answers: dict[str, str], minutes: int) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        sealed = Seal(box_of(KEY)).close(Progress("needs", answers))
        clock.move_to(NOW + timedelta(minutes=minutes))
        assert Seal(box_of(KEY)).open(sealed).answers == answers
        clock.move_to(NOW + timedelta(minutes=minutes, seconds=1))
        with pytest.raises(UnreadableError):
            Seal(box_of(KEY)).open(sealed)


def test_an_older_key_still_opens_and_a_strange_one_does_not() -> None:
    sealed = Seal(box_of(OLDER)).close(Progress("needs"))
    assert Seal(box_of(KEY, OLDER)).open(sealed) == Progress("needs")
    with pytest.raises(UnreadableError):
        Seal(box_of(KEY)).open(sealed)


def test_the_newest_key_closes() -> None:
    sealed = Seal(box_of(KEY, OLDER)).close(Progress("needs"))
    assert Seal(box_of(KEY)).open(sealed) == Progress("needs")


def test_what_a_former_version_of_the_site_closed_is_unreadable_and_no_crash() -> None:
    held = compress(b'{"flow": "needs", "answers": {}, "steps": 3}')
    with pytest.raises(UnreadableError):
        Seal(box_of(KEY)).open(Fernet(KEY).encrypt(held).decode())


def test_a_site_alone_makes_a_key_for_itself_and_keeps_it(tmp_path: Path) -> None:
    settings = Settings(var_dir=tmp_path)
    assert _keys(settings) == _keys(settings)
    assert (tmp_path / "seal.key").stat().st_mode & 0o777 == 0o600


def test_keys_from_the_environment_go_before_a_file(tmp_path: Path) -> None:
    settings = Settings(var_dir=tmp_path, seal_keys=SecretStr(f"{KEY},{OLDER}"))
    assert _keys(settings) == [KEY, OLDER]
    assert not (tmp_path / "seal.key").exists()


@pytest.mark.parametrize(
    "keys",
    ["NotAKeyAtAll", KEY[:-1], f"{KEY},", f"{KEY};{OLDER}", f"{KEY} {OLDER}", "kéy"],
    ids=["none", "short", "empty-second", "semicolon", "space", "accent"],
)
def test_keys_that_are_none_stop_the_start_with_their_setting_and_are_not_told(tmp_path: Path, keys: str) -> None:
    with pytest.raises(SealKeyError, match="CARE_SEAL_KEYS") as stopped:
        _checked(Settings(var_dir=tmp_path, seal_keys=SecretStr(keys)))
    assert keys not in "".join(format_exception(stopped.value))


def test_room_around_the_commas_between_keys_is_no_fault(tmp_path: Path) -> None:
    sealed = Seal(box_of(OLDER)).close(Progress("needs"))
    seal = Seal(box_of(*_checked(Settings(var_dir=tmp_path, seal_keys=SecretStr(f" {KEY}, {OLDER}\n")))))
    assert seal.open(sealed) == Progress("needs")


@pytest.mark.parametrize("held", [b"", b"abc", b"\xff\xfe"])
def test_a_file_that_holds_no_key_stops_the_start_with_its_name(tmp_path: Path, held: bytes) -> None:
    (tmp_path / "seal.key").write_bytes(held)
    with pytest.raises(SealKeyError, match="holds no key"):
        _checked(Settings(var_dir=tmp_path))


def test_a_start_that_was_cut_short_leaves_nothing_and_stops_no_later_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full, pytest.raises(OSError, match="No space"):
        full.setattr(Path, "hardlink_to", is_full)
        _keys(Settings(var_dir=tmp_path))
    assert not list(tmp_path.iterdir())
    assert len(_keys(Settings(var_dir=tmp_path))) == 1
