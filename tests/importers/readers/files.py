"""Makes small workbooks with just the trouble that a test is about."""

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def cell(text: str = "", *, repeated: int = 1, **attributes: str) -> str:
    """`value_type="float"` becomes office:value-type, and so on."""
    given = "".join(f' office:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    times = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-cell{times}{given}>{f'<text:p>{escape(text)}</text:p>' if text else ''}</table:table-cell>"


def row(*cells: str, repeated: int = 1) -> str:
    """Texts become cells; what is a cell already stays."""
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    inner = "".join(one if one.startswith("<") else cell(one) for one in cells)
    return f"<table:table-row{times}>{inner}</table:table-row>"


def sheet(name: str, *rows: str) -> str:
    return f'<table:table table:style-name="ta1" table:name="{escape(name)}">{"".join(rows)}</table:table>'


def make_ods(path: Path, *sheets: str, doctype: str = "") -> Path:
    return pack(path, {"content.xml": ODS_HEAD.format(doctype=doctype) + "".join(sheets) + ODS_TAIL})


def pack(path: Path, members: Mapping[str, str | bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def cut(path: Path, share: float) -> Path:
    """The same file as if the download had stopped."""
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    return path
