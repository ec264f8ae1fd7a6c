"""The council that is responsible for care where a search looks."""

from dataclasses import dataclass

from flask import url_for

from app.domain.results import Near, NearKind
from app.web.council_names import council_name
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class CouncilLine:
    """Who must be asked about care where the search looks: whoever answers a phone needs it first."""

    text: str
    name: str
    url: str = ""


def council_line(near: Near | None) -> CouncilLine | None:
    """For a part of a postcode there may be several councils: we name none."""
    if near is None or not near.council_name or near.kind not in (NearKind.POSTCODE, NearKind.SETTLEMENT):
        return None
    name, place = council_name(near.council_name), near.label
    if near.kind is NearKind.SETTLEMENT:
        return CouncilLine(_("Council responsible for care in %(place)s:", place=place), name)
    link = url_for("signposting.council", postcode=place)
    return CouncilLine(_("Council responsible for care at %(place)s:", place=place), name, link)
