"""What the result shows: what to ask about first, what may be worth it, what is less likely; and who helps."""

from dataclasses import dataclass

from app.benefits.presenters.cards import Card
from app.benefits.presenters.charging import OnTheCharge, on_the_charge
from app.benefits.presenters.told import Told, phone
from app.domain.asking import Voice
from app.domain.rules.benefits import Pointed, Worth
from app.guidance.rendering.collected import HelplineLine
from app.web.cited import Rests
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.words import in_words

HELP = {
    "england": ("citizens-advice-england", "age-uk", "turn2us"),
    "wales": ("citizens-advice-wales", "age-cymru", "turn2us"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """`is_folded`: to look up, and not to act on."""

    id: str
    title: str
    lead: str
    cards: tuple[Card, ...]
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class View:
    title: str
    lead: str
    day: str
    groups: tuple[Group, ...]
    charge: OnTheCharge
    help: tuple[HelplineLine, ...]
    rests: Rests

    @property
    def has_unsure_phones(self) -> bool:
        cards = (card.phone for group in self.groups for card in group.cards)
        return any(line and not line.is_sure for line in (*cards, *self.help))


def view_of(found: tuple[Pointed, ...], told: Told) -> View:
    cards = {worth: tuple(Card.of(each, told) for each in found if each.worth is worth) for worth in Worth}
    charge = on_the_charge(told)
    return View(
        title=_title(cards),
        lead=_("This is where to look first. Whoever pays the money decides. You can ask whatever this page says."),
        day=_("The amounts are those of %(day)s.", day=in_words(told.day)),
        groups=tuple(group for group in _groups(cards, told) if group.cards),
        charge=charge,
        help=tuple(line for slug in HELP[told.nation] if (line := phone(slug))),
        rests=_rests(cards, charge),
    )


def _title(cards: dict[Worth, tuple[Card, ...]]) -> str:
    if number := len(cards[Worth.ASK_FIRST]):
        return ngettext(
            "There is %(num)s thing to ask about first", "There are %(num)s things to ask about first", number
        )
    if cards[Worth.MAY_BE]:
        return _("There may be money to ask about")
    return _("We found nothing to ask about first")


def _groups(cards: dict[Worth, tuple[Card, ...]], told: Told) -> tuple[Group, ...]:
    return (
        Group(
            "first",
            _("Ask about these first"),
            _("Ask soon. Who asks late can lose money."),
            cards[Worth.ASK_FIRST],
        ),
        Group(
            "may-be",
            _("These may be worth asking about"),
            _("We do not know enough to say. Find out what is missing, or just ask."),
            cards[Worth.MAY_BE],
        ),
        Group(
            "less-likely",
            _("Less likely for you, and why") if told.voice is Voice.YOU else _("Less likely for them, and why"),
            _("You can still ask. Things change, and a form may show more than this check."),
            cards[Worth.LESS_LIKELY],
            is_folded=True,
        ),
    )


def _rests(cards: dict[Worth, tuple[Card, ...]], charge: OnTheCharge) -> Rests:
    """Nobody is told how much there is of what is less likely."""
    told = (*cards[Worth.ASK_FIRST], *cards[Worth.MAY_BE])
    figures = [line for card in told for line in card.numbers]
    laws = [source for shown in cards.values() for card in shown for source in card.citations]
    return Rests(
        figures=tuple({line.name: line for line in (*figures, *charge.figures)}.values()),
        citations=tuple({source.slug: source for source in (*laws, *charge.citations)}.values()),
    )
