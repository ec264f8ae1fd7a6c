"""Finding the newest file on a page that lists several: the links move every month."""

import re
from datetime import date, datetime
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from importers.contract import SourceError

#: as in "16_september_2026" and "01-September-2026"
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s_-]+([A-Za-z]{3,9})[\s_-]+(\d{4})(?!\d)")
#: as in the folder "2026-09"
_MONTH = re.compile(r"/(\d{4})-(\d{2})/")


def newest_link(html: str, pattern: str, *, base: str) -> str:
    """The absolute address of the newest link whose address matches `pattern` (case does not count).

    The day is read from the address, else from the words of the link, else from the folder's month. Of links
    without any, or with the same, the first on the page is taken: publishers put the newest on top.
    """
    links = BeautifulSoup(html, "html.parser").find_all("a", href=re.compile(pattern, re.IGNORECASE))
    if not links:
        raise SourceError(
            "link_not_found",
            f"{base} has no link that looks like {pattern}. Find the file there and name it with --url.",
        )
    return urljoin(base, str(max(links, key=_date_of)["href"]))


def _date_of(link: Tag) -> date:
    address = str(link["href"])
    return day_in(address) or day_in(link.get_text(" ")) or _month_in(address) or date.min


def day_in(text: str) -> date | None:
    """The first day written out in a file's name or a sentence.

    >>> day_in("16_september_2026_CQC_directory.csv")
    datetime.date(2026, 9, 16)
    """
    for day, month, year in _DAY.findall(text):
        for form in ("%d %B %Y", "%d %b %Y"):
            try:
                return datetime.strptime(f"{day} {month} {year}", form).date()  # noqa: DTZ007
            except ValueError:
                continue
    return None


def _month_in(address: str) -> date | None:
    found = _MONTH.search(address)
    return date(int(found[1]), int(found[2]), 1) if found and 1 <= int(found[2]) <= 12 else None
