"""What one of us decides about what a provider sent: shown, or sent back for a reason and with a word on what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.entries.problems import TOO_LONG, Problem
from app.domain.entries.reading import tidy
from app.domain.text import to_translate

LONGEST_NOTE = 500


class Why(StrEnum):
    """The only reasons. That one of us does not find it good is none of them."""

    NAMES_SOMEONE = "names-someone"
    PROMISES = "promises"
    OTHER_PROVIDERS = "other-providers"
    OTHER_PLACE = "other-place"
    NOT_PLAIN = "not-plain"
    LACKS_WORDS = "lacks-words"
    NOT_SO = "not-so"
    ADVERT = "advert"
    ABUSIVE = "abusive"
    UNLAWFUL = "unlawful"


WHYS: dict[Why, str] = {
    Why.NAMES_SOMEONE: to_translate("It names or shows somebody who may not have agreed."),
    Why.PROMISES: to_translate("It promises what no care can promise, such as a cure."),
    Why.OTHER_PROVIDERS: to_translate("It speaks of other providers."),
    Why.OTHER_PLACE: to_translate("It is about another place."),
    Why.NOT_PLAIN: to_translate("It cannot be read, seen or heard well enough."),
    Why.LACKS_WORDS: to_translate("The words beside it do not tell what is in it."),
    Why.NOT_SO: to_translate("The regulator’s record says something else."),
    Why.ADVERT: to_translate("It advertises something else than the care there."),
    Why.ABUSIVE: to_translate("It insults people for who they are."),
    Why.UNLAWFUL: to_translate("We may not publish it by law."),
}
NO_WHY = to_translate("Choose why you send it back.")
NO_NOTE = to_translate("Write what they should change.")


@dataclass(frozen=True, slots=True)
class Verdict:
    #: none where it is to be shown
    why: Why | None = None
    #: what its provider should change
    note: str = ""


def read_verdict(typed: Mapping[str, str]) -> Verdict | Problem:
    if typed.get("verdict") == "approve":
        return Verdict()
    why, note = typed.get("why", ""), tidy(typed.get("note", ""))
    if why not in set(Why):
        return Problem("why", NO_WHY)
    if not note:
        return Problem("note", NO_NOTE)
    return Verdict(Why(why), note) if len(note) <= LONGEST_NOTE else Problem("note", TOO_LONG, str(LONGEST_NOTE))
