from typing import cast

from flask import Blueprint, Response, request
from flask_login import current_user

from app.accounts.presenters.home import rooms_of
from app.adapters.incoming import IncomingFolder
from app.domain.entries.films import MOST_BYTES
from app.domain.formats import Format, template_csv
from app.web.site import current_settings
from app.web.uploads import SiteRequest

blueprint = Blueprint("manage", __name__, template_folder="templates")

SENDS_A_FILM = "manage.send_film"
#: bytes of a form with pictures or a table in it; what a picture itself may weigh is said in app/entries/redraw.py
MOST_SENT = {
    SENDS_A_FILM: MOST_BYTES + 1024**2,
    "manage.send_picture": 9 * 1024**2,
    "manage.send_fees": 512 * 1024,
    "manage.send_figures": 512 * 1024,
    "manage.send_entry": 128 * 1024,
}


@blueprint.context_processor
def _ways() -> dict[str, object]:
    """From one room of somebody who may use several to the next."""
    return {"rooms": lambda: rooms_of(current_user._get_current_object())}


@blueprint.url_value_preprocessor
def _allow_more(endpoint: str | None, _values: object) -> None:
    """Before anything reads the form, the token in it included; only from who has signed in."""
    if endpoint in MOST_SENT and request.method == "POST" and current_user.is_authenticated:
        request.max_content_length = MOST_SENT[endpoint]
        request.max_form_memory_size = MOST_SENT["manage.send_entry"]
        if endpoint == SENDS_A_FILM:
            _write_files_to_the_disk()


def _write_files_to_the_disk() -> None:
    request.max_form_parts = 10
    cast(SiteRequest, request).files_go = incoming().arrive


def incoming() -> IncomingFolder:
    return IncomingFolder(current_settings().incoming_dir)


def template_file(format_: Format) -> Response:
    """A table to fill in."""
    headers = {"Content-Disposition": f'attachment; filename="{format_.slug}.csv"'}
    return Response(template_csv(format_).encode(), content_type="text/csv; charset=utf-8", headers=headers)
