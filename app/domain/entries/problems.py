from dataclasses import dataclass

from app.domain.text import to_translate


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field. `says` is translated where it is shown, and `about` put into it."""

    field: str
    says: str
    about: str = ""


TOO_LONG = to_translate("This is too long. Write at most %(about)s letters.")
NO_CODE = to_translate("Write plain words, without < and >.")
NO_LINKS = to_translate("Leave out web addresses and e-mail addresses. There is a box for your own website.")
NOT_A_WEBSITE = to_translate("Write the address of your own website, such as https://www.example.org.")
NOT_A_DISTRICT = to_translate("“%(about)s” is no postcode district that we know. Write it like this: LS8.")
NOT_A_COUNCIL = to_translate("“%(about)s” is no council that we know. Write its name like this: Leeds.")
TOO_MANY = to_translate("These are too many. Name at most %(about)s.")
