"""The site for a WSGI server: `gunicorn wsgi:app` (gunicorn.conf.py is read by itself). Opens nothing of the record:
a server may load this before it forks its workers."""

from app import create_app

app = create_app()
