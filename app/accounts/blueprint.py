from flask import Blueprint

#: Flask-Security finds its pages by this name
blueprint = Blueprint("accounts", __name__, template_folder="templates", url_prefix="/account")
