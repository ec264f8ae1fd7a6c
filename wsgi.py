"""The site for a WSGI server: `gunicorn wsgi:app` (gunicorn.conf.py is read by itself)."""

from app import create_app

app = create_app()
