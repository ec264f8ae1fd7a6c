"""What a first visit brings over the line, compressed: the page and everything it asks for before anyone touches it."""

import gzip
import re
import urllib.error
import urllib.request

from tests.benchmarks.budgets import Figure
from tests.benchmarks.national import prepare
from tests.benchmarks.queries import names_of
from tests.benchmarks.servers import our_site

PART = "weight"
ASSET = re.compile(r"(?:src|href)=\"(/static/[^\"]+)\"|data-suggest-script=\"([^\"]+)\"")
KB = 1000


def measure() -> list[Figure]:
    names = names_of(prepare())
    pages = {
        "home": "/",
        "search": "/find-care?q=dementia+nursing+home+in+leeds",
        "profile": f"/place/{names.refs[0]}",
        "map": "/find-care?q=care+homes+in+leeds&view=map",
    }
    with our_site() as port:
        site = f"http://127.0.0.1:{port}"
        return [figure for name, path in pages.items() for figure in weigh(site, name, path)]


def weigh(site: str, name: str, path: str) -> list[Figure]:
    total, body, encoding = fetch(site + path)
    text = (gzip.decompress(body) if encoding == "gzip" else body).decode()
    assets = {found for pair in ASSET.findall(text) for found in pair if found}
    weights = {asset: fetch(site + asset)[0] for asset in assets}
    scripts = sum(size for asset, size in weights.items() if asset.endswith(".js"))
    budget = None if name == "map" else 60
    return [
        Figure(
            PART, f"first visit, {name}", (total + sum(weights.values())) / KB, "KB", budget, note="gzip, all files"
        ),
        Figure(PART, f"first visit, {name}, page alone", total / KB, "KB"),
        Figure(PART, f"first visit, {name}, script", scripts / KB, "KB"),
    ]


def fetch(address: str) -> tuple[int, bytes, str]:
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request) as answer:
            body = answer.read()
            return len(body), body, answer.headers.get("Content-Encoding", "")
    except urllib.error.HTTPError as error:
        raise RuntimeError(f"{address} answered {error.code}") from error
