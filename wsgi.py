"""The site for a WSGI server: `gunicorn wsgi:app` (gunicorn.conf.py is read by itself)."""

from app import create_app
from app.directory.warming import warm

app = create_app()
warm(app)
