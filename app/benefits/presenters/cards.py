"""One benefit in words: what it is, why to ask or why not, how much, how."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.benefits.presenters.told import Told, phone
from app.benefits.terms import TermWords, terms
from app.domain.asking.wording import Said
from app.domain.figures import Figure
from app.domain.rules.benefits import Pointed, Want
from app.domain.rules.conditions import Answer
from app.guidance.presenters.links import GuideLink
from app.guidance.rendering.collected import HelplineLine
from app.web.cited import CitationLine, FigureLine, citations


@dataclass(frozen=True, slots=True)
class Addition:
    """Raises an amount for some people; `whom` says for which."""

    said: FigureLine
    whom: str


@dataclass(frozen=True, slots=True)
class Card:
    """`reasons` speak for it, `open` is not known, `against` speaks against it; `besides` is what is not in its way.
    `amounts` are sums of money, `additions` what may raise them, `rules` the other numbers. Without a `phone` it is the
    council that is asked."""

    id: str
    name: str
    says: str
    reasons: tuple[str, ...]
    besides: tuple[str, ...]
    open: tuple[str, ...]
    against: tuple[str, ...]
    amounts: tuple[FigureLine, ...]
    additions: tuple[Addition, ...]
    rules: tuple[FigureLine, ...]
    how: str
    warns: str
    phone: HelplineLine | None
    citations: tuple[CitationLine, ...]
    guide: GuideLink | None

    @property
    def numbers(self) -> tuple[FigureLine, ...]:
        return (*self.amounts, *(each.said for each in self.additions), *self.rules)

    @classmethod
    def of(cls, pointed: Pointed, told: Told) -> "Card":
        benefit, words = pointed.benefit, terms()[pointed.benefit.id]
        met = pointed.those(Answer.YES)
        left_out = {*benefit.additions, *benefit.levels_of_others(told.household)}
        figures = told.figures(each for each in dict.fromkeys(benefit.all_figures) if each not in left_out)
        money = [each for each in figures if each.series.name not in benefit.of_savings and _is_money(each)]
        return cls(
            id=benefit.id,
            name=told.say(words.name),
            says=told.say(words.says),
            reasons=_in_words((want for want in met if not want.unless), Answer.YES, told),
            besides=_in_words((want for want in met if want.unless), Answer.YES, told),
            open=_in_words(pointed.those(Answer.UNKNOWN), Answer.UNKNOWN, told),
            against=_in_words(pointed.those(Answer.NO), Answer.NO, told),
            amounts=tuple(map(FigureLine.of, money)),
            additions=tuple(_addition(name, told) for name in benefit.additions),
            rules=tuple(FigureLine.of(each) for each in figures if each not in money),
            how=told.say(words.how),
            warns=told.say(words.warns),
            phone=phone(benefit.phone),
            citations=citations(benefit.citations),
            guide=told.guide(words.guide),
        )


def _addition(name: str, told: Told) -> Addition:
    words = terms()[name]
    of_couples = "" if told.household == "single" else told.say(words.warns)
    return Addition(FigureLine.of(*told.figures([name])), f"{told.say(words.says)} {of_couples}".strip())


def _is_money(figure: Figure) -> bool:
    return figure.series.unit.value.startswith("pounds")


def _in_words(wants: Iterable[Want], answer: Answer, told: Told) -> tuple[str, ...]:
    """Each sentence once, though two wants may say the same."""
    said = (told.say(_text(terms()[want.id], answer)) for want in wants)
    return tuple(dict.fromkeys(said))


def _text(words: TermWords, answer: Answer) -> Said | None:
    return {Answer.YES: words.if_yes, Answer.UNKNOWN: words.if_unknown, Answer.NO: words.if_no}[answer]
