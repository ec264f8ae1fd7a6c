from xml.parsers import expat

from importers.contract import SourceError
from importers.readers.archive import damaged

#: the prolog and the first tag fit in here, or it is no sheet that we want
PROLOG = 1 << 16


def refuse_document_type(start: bytes) -> None:
    """An entity that unfolds into a billion others must be declared in a document type; no sheet has one."""
    parser = expat.ParserCreate()
    started: list[str] = []
    parser.StartElementHandler = lambda name, _attributes: started.append(name)
    parser.StartDoctypeDeclHandler = _document_type
    try:
        parser.Parse(start)
    except expat.ExpatError as error:
        raise damaged() from error
    if not started:
        raise damaged()


def _document_type(*_declaration: object) -> None:
    raise SourceError(
        "file_unsafe", "The file declares its own XML entities, which no sheet needs, so it was not read."
    )
