"""Packs for the offline copy, made once for each edition of the data and each day, in each worker."""

from threading import Lock
from typing import cast

import orjson
from flask import current_app

from app.signposting.offline import make_pack
from app.web.clock import now
from app.web.database import current_session
from app.web.editions import current_edition
from app.web.i18n import current_language

Key = tuple[str, bool]


class Packs:
    def __init__(self) -> None:
        self._kept: dict[Key, tuple[str, bytes]] = {}
        self._lock = Lock()

    def get(self, *, professional: bool) -> bytes:
        key, edition = (current_language(), professional), current_edition().tag
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or kept[0] != edition:
                pack = make_pack(current_session(), now(), edition=edition, professional=professional)
                kept = self._kept[key] = edition, orjson.dumps(pack, option=orjson.OPT_NON_STR_KEYS)
        return kept[1]


def current_packs() -> Packs:
    return cast(Packs, current_app.extensions.setdefault("desk_packs", Packs()))
