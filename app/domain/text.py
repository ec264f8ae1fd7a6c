import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`")


def to_translate(text: str) -> str:
    """Does nothing here: it marks words for readers where they stand, so that they are collected. Whoever shows
    them translates them."""
    return text


def key(text: str) -> str:
    """What a search compares: lower case, no accents, no apostrophes, single spaces.

    >>> key("St. Anne’s-on-Sea")
    'st annes on sea'
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub(" ", plain.lower()).strip()


def slug(text: str) -> str:
    """The same for an address: "Bath and North East Somerset" -> "bath-and-north-east-somerset"."""
    return key(text.replace("&", " and ")).replace(" ", "-")


def brand_words(name: str) -> str:
    """CQC writes "BRAND " before the name of every brand. People do not.

    >>> brand_words("BRAND Voyage")
    'Voyage'
    """
    return name.removeprefix("BRAND ").strip() or name
