"""The least that Flask can do: what our own pages are held against."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def nothing() -> str:
    return ""
