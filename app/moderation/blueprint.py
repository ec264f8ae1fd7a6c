from flask import Blueprint

blueprint = Blueprint("moderation", __name__, template_folder="templates", url_prefix="/moderate")
