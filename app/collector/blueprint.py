from flask import Blueprint, request

blueprint = Blueprint("collector", __name__, template_folder="templates")

#: 4,000 letters are up to 48,000 bytes as a form sends them, and who pasted more is told how much too much it is
MOST_SENT_BYTES = 256 * 1024


@blueprint.before_app_request
def _leave_room_for_words() -> None:
    if request.blueprint == blueprint.name:
        request.max_content_length = MOST_SENT_BYTES
