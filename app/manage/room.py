from flask import Blueprint, request
from flask_login import current_user

blueprint = Blueprint("manage", __name__, template_folder="templates")

#: bytes of a form with pictures or a table in it; what a picture itself may weigh is said in app/entries/redraw.py
MOST_SENT = {"manage.send_picture": 9 * 1024**2, "manage.send_fees": 512 * 1024, "manage.send_entry": 128 * 1024}


@blueprint.url_value_preprocessor
def _allow_more(endpoint: str | None, _values: object) -> None:
    """Before anything reads the form, the token in it included; only from who has signed in."""
    if endpoint in MOST_SENT and request.method == "POST" and current_user.is_authenticated:
        request.max_content_length = MOST_SENT[endpoint]
        request.max_form_memory_size = MOST_SENT["manage.send_entry"]
