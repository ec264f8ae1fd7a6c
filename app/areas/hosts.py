import re
from urllib.parse import urlsplit

_WWW = re.compile(r"^www\d*\.")


def domain_of(address: str) -> str:
    """What the addresses of one website share: "http://www2.redbridge.gov.uk/care" -> "redbridge.gov.uk". Councils'
    websites end in two words, such as "gov.uk", or are as long as that with the name before them."""
    host = _WWW.sub("", (urlsplit(address).hostname or "").lower())
    return ".".join(host.split(".")[-3:])
