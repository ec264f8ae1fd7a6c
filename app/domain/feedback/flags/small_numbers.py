"""What shows who somebody is to those who live nearby, though no name is said: a home has few people of 97."""

import re
from collections.abc import Iterator

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import find, plain
from app.domain.text import to_translate

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr"
)
_NUMBERED = r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})"
_DAY = re.compile(
    rf"\b(?:{_NUMBERED}|\d{{1,2}}(?:st|nd|rd|th|af|ain|ydd|fed|eg)?[ ](?:of[ ]|o[ ])?(?:{_MONTHS}))\b", re.IGNORECASE
)
_GREAT = r"(?:9\d|1[01]\d)"
_NO_AGE = r"(?![ ]*(?:%|per|minutes|mins|hours|days|miles|pounds|degrees|patients|people)|[.:/]\d)"
_PERSON = "man|woman|male|female|person|resident|patient|one|lady|gentleman|couple|child"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:room|flat|apartment|bungalow|ystafell|fflat)[ ]+(?:no\.?[ ]*|number[ ]+|rhif[ ]+)?\d{1,3}[a-d]?\b",
        rf"\b(?:aged?|is|was|turned|now|yn|oed)[ ]+{_GREAT}\b{_NO_AGE}",
        rf"\b{_GREAT}[ -](?:years?|yrs?|blwydd|mlwydd)[ -](?:of[ -]age|olds?|oed)\b",
        rf"\b{_GREAT}th[ ]birthday\b|\bhundredth[ ]birthday|\bpen-?blwydd[ ]+(?:yn[ ]+)?{_GREAT}\b",
        r"\b(?:d\.?o\.?b\.?|date of birth|born|dyddiad geni|ganwyd)\b[^!?]{0,24}?\b(?:19|20)?\d\d\b",
        rf"\bthe only (?:\w+ )?(?:{_PERSON})(?=[ ](?:in|at|on|here|with|who|without|of|from|under|over)\b)",
        r"\byr unig (?:un|ddyn|ddynes|fenyw|breswylydd|glaf|berson)\b",
        r"\bnhs (?:number|no\.?)\W*\d{3}[ -]?\d{3}[ -]?\d{4}\b",
    )
)
#: a day tells who it was when it is the day of something that happens once
_ONCE = re.compile(
    r"\b(?:died|death|passed away|funeral|admitted|discharged|moved in|operation|fell|fall|broke|ambulance|"
    r"bu farw|angladd|derbyniwyd|symudodd|syrthiodd|cwympodd|llawdriniaeth)\b",
    re.IGNORECASE,
)


def _find(text: str, _context: Context) -> Iterator[Span]:
    said = plain(text)
    for pattern in _PATTERNS:
        yield from (Span(*found.span()) for found in pattern.finditer(said))
    yield from find("rare.yaml", text)
    if _ONCE.search(said):
        yield from (Span(*found.span()) for found in _DAY.finditer(said))


SMALL_NUMBERS = Check(
    slug="small-numbers",
    risk=45,
    title=to_translate("Few people fit this"),
    meaning=to_translate(
        "A room, a great age, a day, a rare illness or “the only one” can show who it is to people nearby. Take out "
        "the detail, and leave what happened."
    ),
    find=_find,
)
