"""What a worker does before its first request."""

import gc

from app.config import Settings
from app.directory import world
from app.directory.indexing import rebuild
from app.directory.warming import warm
from app.factory import build


def test_the_first_visitor_finds_the_names_read(settings: Settings, session) -> None:
    rebuild(session, settings)
    before = set(world._worlds)
    warm(build(settings))
    assert len(set(world._worlds) - before) == 1


def test_a_site_without_its_data_starts_all_the_same(settings: Settings) -> None:
    warm(build(settings))


def test_what_is_read_once_is_not_walked_through_for_garbage_again(settings: Settings, session) -> None:
    rebuild(session, settings)
    gc.unfreeze()
    warm(build(settings))
    assert gc.get_freeze_count() > 1000
