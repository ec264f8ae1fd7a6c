import re
from urllib.parse import urlsplit

from importers.cqc.cells import CellError

MAX_LENGTH = 500
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB = re.compile(r"https?:/{0,2}", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,61}", re.IGNORECASE)
_SAYS_NONE = re.compile(r"(?:https?://)?(?:n/?a|none|no website|coming soon|tbc|\W*)", re.IGNORECASE)


def read_website(text: str) -> str | None:
    """An address one can safely link to. http:// is added where there is no scheme (browsers try https first);
    anything that is not a web address (javascript:, mail addresses, remarks) is refused.

    >>> read_website("www.example.org")
    'http://www.example.org'
    """
    stripped = text.strip().rstrip(".,;")
    if _SAYS_NONE.fullmatch(stripped):
        return None
    address = _with_scheme(stripped)
    if len(address) > MAX_LENGTH or not address.isprintable() or any(c in address for c in " <>\"'`\\"):
        raise _unusable()
    if not _has_host(address):
        raise _unusable()
    return address


def _with_scheme(text: str) -> str:
    if found := _WEB.match(text):
        scheme = "https" if found[0].lower().startswith("https") else "http"
        return f"{scheme}://{text[found.end() :]}"
    if _SCHEME.match(text) and not _HOST.match(text):
        raise _unusable()
    return f"http://{text.lstrip('/')}"


def _has_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    is_plain = parts.username is None and parts.password is None and port is None
    return is_plain and _HOST.fullmatch(parts.hostname or "") is not None


def _unusable() -> CellError:
    return CellError("website_unusable", "Give a web address, such as www.example.org.")
