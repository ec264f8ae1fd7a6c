import re

from app.domain import postcodes
from importers.cqc.cells import CellError

#: "1-123456789"; NHS sites have their ODS code instead ("RXX01"); the letters may come in lower case
_ID = re.compile(r"\d-\d{4,15}|[A-Z0-9]{3,12}")
_ODS = re.compile(r"[A-Z0-9]{3,12}")
_BRAND = re.compile(r"[A-Z0-9-]{2,20}")
_COMPANY = re.compile(r"(?:[A-Z]{2}|R)?\d{1,8}R?")
_CHARITY = re.compile(r"(?:SC|NIC?)?\d{5,8}(?:-\d{1,3})?")


def read_id(text: str) -> str:
    folded = text.upper().replace("–", "-").replace(" ", "")
    if not _ID.fullmatch(folded):
        raise CellError(
            "id_unreadable", "Give the id as CQC writes it, such as 1-123456789, or an ODS code, such as RXX01."
        )
    return folded


def read_ods_code(text: str) -> str | None:
    folded = text.upper()
    return folded if _ODS.fullmatch(folded) else None


def read_brand_id(text: str) -> str | None:
    """ "-" means that there is no brand."""
    folded = text.upper().strip("- ")
    return folded if _BRAND.fullmatch(folded) else None


def read_company_number(text: str) -> str | None:
    """Eight characters: spreadsheets lose the leading noughts, exports pad with spaces."""
    folded = text.upper().replace(" ", "")
    if not _COMPANY.fullmatch(folded) or not folded.strip("0"):
        return None
    return folded.zfill(8) if folded.isdigit() else folded


def read_charity_number(text: str) -> str | None:
    folded = text.upper().replace(" ", "")
    return folded if _CHARITY.fullmatch(folded) else None


def read_postcode(text: str) -> str:
    """As people write it: "M1  1AA" -> "M1 1AA"."""
    code = postcodes.normalise(text)
    if code is None:
        raise CellError("postcode_unreadable", "Give a whole postcode, such as LS1 4DY.")
    return postcodes.display(code)
