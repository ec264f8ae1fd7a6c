"""What others collected: the months of the NHS test, and feedback by who publishes it. Each stands for itself, says
where it is from, what people could choose from and who checked it, and is never counted with what people tell us."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from app.domain.feedback.question import ANSWERS
from app.domain.feedback.statistics import wilson
from app.domain.profile import Fact
from app.domain.quality import FftQuestion, FftRecord, PooledRecord
from app.domain.text import to_translate
from app.profiles.presenters.facts import source_note
from app.quality.pooled import Collected
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.told_numbers import bounds

#: of one publisher, on the page of the place
MOST_ITEMS = 3
#: what people could choose from until March 2020; the first two count as positive, as they do today
RECOMMENDED = (
    to_translate("Extremely likely"),
    to_translate("Likely"),
    to_translate("Neither likely nor unlikely"),
    to_translate("Unlikely"),
    to_translate("Extremely unlikely"),
    to_translate("Don’t know"),
)


@dataclass(frozen=True, slots=True)
class Source:
    note: str
    url: str

    @classmethod
    def of(cls, facts: Iterable[Fact[Any]], url: str | None) -> "Source":
        """As of the newest of them: a publisher may correct one month and leave the others."""
        newest = max(facts, key=lambda fact: str(fact.as_of or ""))
        return cls(source_note(newest), url or "")


@dataclass(frozen=True, slots=True)
class Month:
    """`says`: what the NHS publishes; `ours`: what we worked out from it."""

    when: str
    says: str
    ours: str


@dataclass(frozen=True, slots=True)
class Series:
    """One question, asked by one trust in one kind of service: never set beside another."""

    title: str
    question: str
    scale: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class NhsTest:
    source: Source
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Item:
    when: str
    text: str
    answer: str
    url: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """`scales`: mostly one; with several, each item names its own. `moderation`: in their words."""

    name: str
    source: Source
    moderation: str
    scales: tuple[str, ...]
    count: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CollectedSection:
    nhs: NhsTest | None
    publishers: tuple[Publisher, ...]

    def __bool__(self) -> bool:
        return bool(self.nhs or self.publishers)

    @classmethod
    def of(cls, collected: Collected) -> "CollectedSection":
        return cls(_nhs(collected.months), tuple(_publishers(collected.items)))


def _nhs(months: Sequence[Fact[FftRecord]]) -> NhsTest | None:
    if not months:
        return None
    return NhsTest(Source.of(months, months[0].source_url), tuple(_series(months)))


def _series(months: Iterable[Fact[FftRecord]]) -> Iterator[Series]:
    records = (fact.value for fact in months if fact.value)
    for (setting, trust, question), some in groupby(records, lambda each: (each.setting, each.trust, each.question)):
        yield Series(
            title=f"{setting}, {trust}" if trust else setting,
            question=_question(question),
            scale=", ".join(_(each) for each in _choices(question)),
            months=tuple(map(_month, some)),
        )


def _question(question: FftQuestion) -> str:
    if question is FftQuestion.RECOMMEND:
        return _("The question until March 2020: would you recommend the service? It cannot be set beside today’s.")
    return _("The question: overall, how was your experience of our service?")


def _choices(question: FftQuestion) -> Iterable[str]:
    return RECOMMENDED if question is FftQuestion.RECOMMEND else ANSWERS.values()


def _month(record: FftRecord) -> Month:
    return Month(words.month_of_year(record.month), _says(record), _ours(record))


def _says(record: FftRecord) -> str:
    if record.responses is None and record.is_suppressed:
        return _("The NHS hides this month. Too few people answered, or a number would tell of a few.")
    if record.responses is None:
        return _("The NHS has no numbers for this month.")
    answers = ngettext(
        "%(total)s answer.", "%(total)s answers.", record.responses, total=words.number(record.responses)
    )
    if record.positive is not None:
        return f"{answers} {_share(record.question, record.positive)}"
    return f"{answers} " + _("The NHS hides the share.") if record.is_suppressed else answers


def _share(question: FftQuestion, positive: float) -> str:
    percent = round(positive * 100)
    if question is FftQuestion.RECOMMEND:
        return _("The NHS says that %(percent)s%% were likely to recommend it.", percent=percent)
    return _("The NHS says that %(percent)s%% said very good or good.", percent=percent)


def _ours(record: FftRecord) -> str:
    """Only where all six numbers are published."""
    first, second = record.answers[:2]
    if first is None or second is None or None in record.answers or not record.responses:
        return ""
    interval = wilson(first + second, record.responses)
    if interval is None:
        return ""
    low, high = bounds(interval)
    return _(
        "We worked this out from the answers: if everyone had been asked, it might be from %(low)s%% to %(high)s%%.",
        low=low,
        high=high,
    )


def _publishers(items: Iterable[Fact[PooledRecord]]) -> Iterator[Publisher]:
    for name, some in groupby(items, lambda fact: fact.value.publisher if fact.value else ""):
        facts = list(some)
        records = [fact.value for fact in facts if fact.value]
        scales = tuple(dict.fromkeys(record.scale for record in records if record.scale))
        yield Publisher(
            name=name,
            source=Source.of(facts, records[0].publisher_url),
            moderation=records[0].moderation,
            scales=scales,
            count=_count(len(records)),
            items=tuple(_item(record, names_scale=len(scales) > 1) for record in records[:MOST_ITEMS]),
        )


def _count(number: int) -> str:
    count = ngettext("%(num)s in all.", "%(num)s in all.", number)
    return f"{count} " + _("We show the newest.") if number > MOST_ITEMS else count


def _item(record: PooledRecord, *, names_scale: bool) -> Item:
    answer = record.value or ""
    if answer and record.scale and names_scale:
        answer = f"{answer} ({record.scale})"
    return Item(words.in_words(record.published_on), record.text or "", answer, record.url)
