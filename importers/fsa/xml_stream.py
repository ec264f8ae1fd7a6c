from collections.abc import Iterator
from typing import IO

from lxml import etree

from importers.readers.archive import BoundedStream, damaged

Details = dict[str, str]
_DETAIL = "EstablishmentDetail"


def details(stream: IO[bytes] | BoundedStream) -> Iterator[Details]:
    """Each business as its elements' words by small-letter names, those in `Scores` and `Geocode` beside the others."""
    events = etree.iterparse(stream, tag=_DETAIL, resolve_entities=False, no_network=True)
    try:
        for _event, element in events:
            yield _flat(element)
            _forget(element)
            if isinstance(stream, BoundedStream):
                stream.row_ended()
    except etree.XMLSyntaxError as error:
        raise damaged() from error


def _flat(element: etree._Element) -> Details:
    leaves = (each for each in element.iterdescendants() if not len(each) and isinstance(each.tag, str))
    return {etree.QName(each).localname.lower(): (each.text or "").strip() for each in leaves}


def _forget(element: etree._Element) -> None:
    element.clear()
    while (earlier := element.getprevious()) is not None:
        parent = element.getparent()
        if parent is None:
            return
        parent.remove(earlier)
