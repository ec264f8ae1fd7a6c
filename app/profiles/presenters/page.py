from dataclasses import dataclass
from datetime import date

from app.domain.profile import PlaceProfile
from app.domain.tenures import tenures
from app.profiles.presenters import about
from app.profiles.presenters.about import Council
from app.profiles.presenters.ageing import AgeingSentence
from app.profiles.presenters.beside import NOTHING_BESIDE, Beside
from app.profiles.presenters.collected import CollectedSection
from app.profiles.presenters.facts import FactLine, source_note, web_address
from app.profiles.presenters.fees import FeeLine, fee_lines
from app.profiles.presenters.found import Findings, why_none
from app.profiles.presenters.kinds import is_care, what_to_ask
from app.profiles.presenters.linked_data import Node, linked_data
from app.profiles.presenters.measures import MeasureLine, measure_lines
from app.profiles.presenters.owners import History
from app.profiles.presenters.picture import Picture
from app.profiles.presenters.questions import Question, Record, questions
from app.profiles.presenters.ratings import RatingsNow
from app.profiles.presenters.runners import WhoElse
from app.profiles.presenters.says import ProviderSays
from app.profiles.presenters.sections import Section, looked_for, sections
from app.profiles.presenters.sentences import Sentence, four_sentences
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.told import ToldCard
from app.web.told_numbers import NumbersCard


@dataclass(frozen=True, slots=True)
class Header:
    """What comes first: what it is, how to call it, and whether it is still there."""

    kind: str
    town: str
    phone: str
    phone_link: str
    website: str
    withdrawn: str
    #: the regulator named that day; otherwise it is the day of the list that lacked the place
    is_end_stated: bool
    is_dormant: bool


@dataclass(frozen=True, slots=True)
class Where:
    address: tuple[str, ...]
    note: str
    nearby_url: str
    map_url: str
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Published:
    """What the place publishes about itself; `missing` says why where there is nothing."""

    measures: tuple[MeasureLine, ...]
    measures_missing: str
    fees: tuple[FeeLine, ...]
    fees_missing: str


@dataclass(frozen=True, slots=True)
class Families:
    numbers: NumbersCard
    cards: tuple[ToldCard, ...]


@dataclass(frozen=True, slots=True)
class ProfilePage:
    title: str
    top: Header
    sentences: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    about: tuple[FactLine, ...]
    ratings: RatingsNow
    families: Families
    ageing: AgeingSentence | None
    history: History
    run_by: tuple[FactLine, ...]
    who: WhoElse
    own: Published
    says: ProviderSays | None
    found: Findings
    collected: CollectedSection
    looked_for: tuple[FactLine, ...]
    where: Where
    council: Council | None
    questions: tuple[Question, ...]
    regulator_url: str
    registrations: tuple[str, ...]
    what_to_ask: str
    linked_data: Node

    @classmethod
    def from_place(cls, profile: PlaceProfile, today: date, beside: Beside = NOTHING_BESIDE) -> "ProfilePage":
        owners = tenures(beside.lineage, profile.ratings)
        found, asked = Findings.of(beside.evidence, today), questions(Record(profile, beside.evidence, owners, today))
        own, collected = _own(profile, beside, today), CollectedSection.of(beside.collected)
        missed = looked_for(found, own.measures_missing) if is_care(profile) else ()
        return cls(
            title=str(profile.name.value),
            top=_top(profile),
            sentences=four_sentences(profile, today, beside.evidence.fees, beside.numbers),
            sections=sections(
                found,
                is_care=is_care(profile) or bool(own.fees),
                has_measures=bool(own.measures),
                has_said=beside.said is not None,
                has_collected=bool(collected),
                has_questions=bool(asked),
                looked_for=bool(missed),
            ),
            about=about.about_lines(profile),
            ratings=RatingsNow.of(profile, today),
            families=Families(NumbersCard.of(beside.numbers), tuple(ToldCard.of(each) for each in beside.told)),
            ageing=AgeingSentence.of(beside.evidence.ageing),
            history=History.of(profile, owners, beside.moves, today),
            run_by=about.run_by_lines(profile),
            who=WhoElse.of(beside.who, today),
            own=own,
            says=ProviderSays.of(beside.said, today),
            found=found,
            collected=collected,
            looked_for=missed,
            where=_where(profile, beside.picture),
            council=about.responsible_council(profile),
            questions=asked,
            regulator_url=web_address(profile.regulator_url.value),
            registrations=tuple(about.registration_line(entry) for entry in profile.registrations),
            what_to_ask=what_to_ask(profile),
            linked_data=linked_data(profile),
        )


def _top(profile: PlaceProfile) -> Header:
    phone, address = profile.phone.value, profile.address.value
    return Header(
        kind=_(profile.primary_kind.label) if profile.primary_kind else _("Care service"),
        town=(address.town or "") if address else "",
        phone=words.phone_in_groups(phone) if phone else "",
        phone_link=words.phone_link(phone) if phone else "",
        website=web_address(profile.website.value),
        withdrawn=words.in_words(profile.withdrawn_on) if profile.withdrawn_on else "",
        is_end_stated=profile.withdrawn_on in {entry.deregistered_on for entry in profile.registrations} - {None},
        is_dormant=profile.is_dormant,
    )


def _own(profile: PlaceProfile, beside: Beside, today: date) -> Published:
    council, evidence = profile.council.value, beside.evidence
    return Published(
        measures=measure_lines(evidence.measures, council_name(council.name) if council else ""),
        measures_missing=why_none(evidence.measures),
        fees=fee_lines(evidence.fees, today),
        fees_missing=why_none(evidence.fees),
    )


def _where(profile: PlaceProfile, picture: Picture | None) -> Where:
    address = profile.address.value
    return Where(
        address=about.address_lines(address),
        note=source_note(profile.address),
        nearby_url=about.nearby_url(address),
        map_url=about.map_url(profile),
        picture=picture,
    )
