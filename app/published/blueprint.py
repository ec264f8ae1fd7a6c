from flask import Blueprint

blueprint = Blueprint("published", __name__, template_folder="templates")
