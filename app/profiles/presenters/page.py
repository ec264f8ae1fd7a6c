from dataclasses import dataclass
from datetime import date

from flask import url_for

from app.domain.profile import Address, PlaceProfile, RegistrationEntry, ResponsibleCouncil, RunBy
from app.domain.vocabularies import OWNERSHIPS
from app.profiles.presenters.facts import FactLine, fact_line, source_note, web_address
from app.profiles.presenters.kinds import what_to_ask
from app.profiles.presenters.picture import Picture
from app.profiles.presenters.ratings import RatingRow, current_ratings, earlier_ratings
from app.profiles.presenters.sentences import Sentence, four_sentences
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

OWNERSHIP_LABELS = {term.name: term.label for term in OWNERSHIPS}
COMPANIES_HOUSE = "https://find-and-update.company-information.service.gov.uk/company/"


@dataclass(frozen=True, slots=True)
class Council:
    name: str
    website: str
    note: str


@dataclass(frozen=True, slots=True)
class ProfilePage:
    title: str
    kind: str
    town: str
    phone: str
    phone_link: str
    website: str
    withdrawn: str
    is_dormant: bool
    sentences: tuple[Sentence, ...]
    about: tuple[FactLine, ...]
    ratings: tuple[RatingRow, ...]
    ratings_note: str
    earlier: tuple[RatingRow, ...]
    address: tuple[str, ...]
    address_note: str
    nearby_url: str
    map_url: str
    picture: Picture | None
    run_by: tuple[FactLine, ...]
    council: Council | None
    regulator_url: str
    registrations: tuple[str, ...]
    what_to_ask: str

    @classmethod
    def from_place(cls, profile: PlaceProfile, today: date, picture: Picture | None = None) -> "ProfilePage":
        return cls(
            title=str(profile.name.value),
            kind=profile.primary_kind.label if profile.primary_kind else _("Care service"),
            town=(profile.address.value.town or "") if profile.address.value else "",
            phone=words.phone_in_groups(profile.phone.value) if profile.phone.value else "",
            phone_link=words.phone_link(profile.phone.value) if profile.phone.value else "",
            website=web_address(profile.website.value),
            withdrawn=words.in_words(profile.withdrawn_on) if profile.withdrawn_on else "",
            is_dormant=profile.is_dormant,
            sentences=four_sentences(profile, today),
            about=_about(profile),
            ratings=current_ratings(profile, today),
            ratings_note=source_note(profile.rating),
            earlier=earlier_ratings(profile, today),
            address=_address(profile.address.value),
            address_note=source_note(profile.address),
            nearby_url=_nearby(profile.address.value),
            map_url=_map(profile),
            picture=picture,
            run_by=_run_by(profile),
            council=_council(profile),
            regulator_url=web_address(profile.regulator_url.value),
            registrations=tuple(_registration(entry) for entry in profile.registrations),
            what_to_ask=what_to_ask(profile),
        )


def _about(profile: PlaceProfile) -> tuple[FactLine, ...]:
    services = [term.label for term in profile.services.value or ()]
    bands = [term.label for term in profile.bands.value or ()]
    registered, inspected = profile.registered_on, profile.last_inspected_on
    lines = (
        fact_line(_("Kinds of care"), profile.services, *services),
        fact_line(_("Who it is for"), profile.bands, *bands),
        fact_line(_("Beds"), profile.beds, missing="" if profile.is_care_home else _("It is not a care home.")),
        fact_line(_("What it may do by law"), profile.activities, *(profile.activities.value or ())),
        fact_line(_("Registered since"), registered, *([words.in_words(registered.value)] if registered.value else [])),
        fact_line(_("Last checked by CQC"), inspected, *([words.in_words(inspected.value)] if inspected.value else [])),
        fact_line(_("Also known as"), profile.also_known_as) if profile.also_known_as else None,
        fact_line(_("Website"), profile.website, url=web_address(profile.website.value)),
    )
    return tuple(line for line in lines if line)


def _address(address: Address | None) -> tuple[str, ...]:
    if address is None:
        return ()
    parts = (*address.lines, address.town, address.county, address.postcode)
    return tuple(dict.fromkeys(part for part in parts if part))


def _nearby(address: Address | None) -> str:
    if address is None or not address.postcode:
        return ""
    return url_for("directory.find_care", near=address.postcode)


def _map(profile: PlaceProfile) -> str:
    """The map of everything within a mile, this place first; only while it is in the list itself."""
    address = profile.address.value
    if not address or not address.postcode or profile.withdrawn_on or not profile.point:
        return ""
    return url_for("directory.find_care", near=address.postcode, within=1, all=1, view="map")


def _run_by(profile: PlaceProfile) -> tuple[FactLine, ...]:
    fact = profile.run_by
    who = fact.value
    if who is None:
        return (fact_line(_("Organisation"), fact),)
    return (fact_line(_("Organisation"), fact, who.name), *_more_on(profile, who))


def _more_on(profile: PlaceProfile, who: RunBy) -> list[FactLine]:
    note = source_note(profile.run_by)
    places = ngettext("%(num)s place on our list", "%(num)s places on our list", who.places)
    kind = OWNERSHIP_LABELS.get(who.ownership or "", who.ownership or "")
    company = who.companies_house_number or ""
    lines = (
        FactLine(_("What kind of owner"), (kind,) if kind else (), note if kind else _("The regulator does not say.")),
        FactLine(_("Part of the group"), (who.brand,), note) if who.brand else None,
        FactLine(_("Runs"), (places,), ""),
        FactLine(_("Company number"), (company,), note, f"{COMPANIES_HOUSE}{company}") if company.isalnum() else None,
        FactLine(_("Charity number"), (who.charity_number,), note) if who.charity_number else None,
    )
    return [line for line in lines if line]


def _council(profile: PlaceProfile) -> Council | None:
    council: ResponsibleCouncil | None = profile.council.value
    if council is None:
        return None
    return Council(council.name, web_address(council.website), source_note(profile.council))


def _registration(entry: RegistrationEntry) -> str:
    """As in "CQC 1-123456789, Oak Care Ltd, since 2 March 2021"."""
    parts = [f"{entry.regulator} {entry.regulator_id}", entry.organisation]
    if entry.registered_on:
        parts.append(_("since %(day)s", day=words.in_words(entry.registered_on)))
    ended = entry.deregistered_on or entry.withdrawn_on
    if ended:
        parts.append(_("no longer listed on %(day)s", day=words.in_words(ended)))
    if entry.dual_of:
        parts.append(_("second registration of the same place"))
    return ", ".join(parts)
