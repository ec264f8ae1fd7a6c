from flask import Blueprint

blueprint = Blueprint("collector", __name__, template_folder="templates")
