from dataclasses import dataclass

from app.domain.text import to_translate


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field. `says` is translated where it is shown, and `about` put into it."""

    field: str
    says: str
    about: str = ""
    #: in a table that was sent: its row as a spreadsheet counts them, and its column; 0 and empty for boxes
    row: int = 0
    column: str = ""


TOO_LONG = to_translate("This is too long. Write at most %(about)s letters.")
NOTHING = to_translate("Write something about this place first.")
NO_AMOUNT = to_translate("Write one amount at least.")
NO_NUMBER = to_translate("Fill in one measure at least.")
NO_CODE = to_translate("Write plain words, without < and >.")
NO_LINKS = to_translate("Leave out web addresses and e-mail addresses. There is a box for your own website.")
NOT_A_WEBSITE = to_translate("Write the address of your own website, such as https://www.example.org.")
NOT_A_DISTRICT = to_translate("“%(about)s” is no postcode district that we know. Write it like this: LS8.")
NOT_A_COUNCIL = to_translate("“%(about)s” is no council that we know. Write its name like this: Leeds.")
TOO_MANY = to_translate("These are too many. Name at most %(about)s.")
NOT_A_NUMBER = to_translate("Write a number, such as 4 or 2,700 or 12.5.")
NOT_SAVED = to_translate("Something went wrong on our side. Wait a minute, then try again.")
NOT_A_DAY = to_translate("Write a day like this: 31/03/2026.")
