"""What others collected: the months of the NHS test, and feedback by who publishes it. Each keeps its own words, and
none of it is ever counted with what people tell us."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.feedback.statistics import wilson
from app.domain.profile import Fact
from app.domain.quality import FftQuestion, FftRecord, PooledRecord
from app.profiles.presenters.facts import source_note
from app.quality.pooled import Collected
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.told_numbers import bounds

#: of one publisher, on the page of the place
MOST_ITEMS = 3


@dataclass(frozen=True, slots=True)
class Month:
    when: str
    says: str
    how_sure: str


@dataclass(frozen=True, slots=True)
class Series:
    """One question, asked by one trust in one kind of service: never set beside another."""

    title: str
    question: str
    months: tuple[Month, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Item:
    when: str
    text: str
    answer: str
    url: str


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str
    url: str
    moderation: str
    count: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CollectedSection:
    nhs: tuple[Series, ...]
    nhs_url: str
    publishers: tuple[Publisher, ...]

    def __bool__(self) -> bool:
        return bool(self.nhs or self.publishers)

    @classmethod
    def of(cls, collected: Collected) -> "CollectedSection":
        url = next((fact.source_url for fact in collected.months if fact.source_url), "")
        return cls(tuple(_series(collected.months)), url, tuple(_publishers(collected.items)))


def _series(months: Sequence[Fact[FftRecord]]) -> Iterator[Series]:
    notes = {fact.value: source_note(fact) for fact in months if fact.value}
    for (setting, trust, question), some in groupby(notes, lambda each: (each.setting, each.trust, each.question)):
        records = list(some)
        yield Series(
            title=f"{setting}, {trust}" if trust else setting,
            question=_question(question),
            months=tuple(map(_month, records)),
            note=notes[records[0]],
        )


def _question(question: FftQuestion) -> str:
    if question is FftQuestion.RECOMMEND:
        return _("The question until March 2020: would you recommend the service? It cannot be set beside today’s.")
    return _("The question: overall, how was your experience of our service?")


def _month(record: FftRecord) -> Month:
    return Month(words.month_of_year(record.month), _says(record), _how_sure(record))


def _says(record: FftRecord) -> str:
    if record.responses is None:
        return _("The NHS hides this month. Too few people answered, or a number would tell of a few.")
    number = record.responses
    answers = ngettext("%(total)s answer.", "%(total)s answers.", number, total=words.number(number))
    if record.positive is None:
        return f"{answers} " + _("The NHS hides the share.") if record.responses else answers
    return f"{answers} {_share(record)}"


def _share(record: FftRecord) -> str:
    percent = round((record.positive or 0) * 100)
    if record.question is FftQuestion.RECOMMEND:
        return _("%(percent)s%% said they were likely to recommend it.", percent=percent)
    return _("%(percent)s%% said very good or good.", percent=percent)


def _how_sure(record: FftRecord) -> str:
    """Only where all six numbers are published."""
    first, second = record.answers[:2]
    if first is None or second is None or None in record.answers or not record.responses:
        return ""
    interval = wilson(first + second, record.responses)
    if interval is None:
        return ""
    low, high = bounds(interval)
    return _("If everyone had been asked, it might be from %(low)s%% to %(high)s%%.", low=low, high=high)


def _publishers(items: Iterable[Fact[PooledRecord]]) -> Iterator[Publisher]:
    records = [fact.value for fact in items if fact.value]
    for name, some in groupby(records, lambda record: record.publisher):
        found = list(some)
        newest = found[0]
        yield Publisher(
            name=name,
            url=newest.publisher_url,
            moderation=newest.moderation,
            count=ngettext("%(num)s in all", "%(num)s in all", len(found)),
            items=tuple(map(_item, found[:MOST_ITEMS])),
        )


def _item(record: PooledRecord) -> Item:
    answer = f"{record.value} ({record.scale})" if record.value and record.scale else record.value or ""
    return Item(words.in_words(record.published_on), record.text or "", answer, record.url)
