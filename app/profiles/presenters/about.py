"""What the register says of a place, line by line."""

from dataclasses import dataclass, replace

from flask import url_for

from app.domain.profile import Address, Missing, PlaceProfile, RegistrationEntry, ResponsibleCouncil, RunBy
from app.domain.vocabularies import OWNERSHIPS
from app.profiles.presenters.facts import FactLine, fact_line, source_note, web_address
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _

OWNERSHIP_LABELS = {term.name: term.label for term in OWNERSHIPS}
COMPANIES_HOUSE = "https://find-and-update.company-information.service.gov.uk/company/"


@dataclass(frozen=True, slots=True)
class Council:
    name: str
    website: str
    note: str


def about_lines(profile: PlaceProfile) -> tuple[FactLine, ...]:
    services = [_(term.label) for term in profile.services.value or ()]
    bands = [_(term.label) for term in profile.bands.value or ()]
    activities, registered = profile.activities.value or (), profile.registered_on
    lines = (
        fact_line(_("Kinds of care"), profile.services, *services),
        fact_line(_("Who it is for"), profile.bands, *bands),
        fact_line(_("Beds"), profile.beds, missing="" if profile.is_care_home else _("It is not a care home.")),
        replace(fact_line(_("What it may do by law"), profile.activities, *activities), is_theirs=True),
        fact_line(_("Registered since"), registered, *([words.in_words(registered.value)] if registered.value else [])),
        _checked(profile),
        fact_line(_("Also known as"), profile.also_known_as) if profile.also_known_as else None,
        fact_line(_("Website"), profile.website, url=web_address(profile.website.value)),
    )
    return tuple(line for line in lines if line)


def _checked(profile: PlaceProfile) -> FactLine:
    """A list without the day of the last check is no sign that there was none: ratings have days too."""
    fact = profile.last_inspected_on
    rated = profile.rating.value is not None and fact.missing is Missing.NOT_IN_SOURCE
    missing = _("The lists we have do not give this day. Each rating has a date of its own.") if rated else ""
    return fact_line(
        _("Last checked by CQC"), fact, *([words.in_words(fact.value)] if fact.value else []), missing=missing
    )


def address_lines(address: Address | None) -> tuple[str, ...]:
    if address is None:
        return ()
    parts = (*address.lines, address.town, address.county, address.postcode)
    return tuple(dict.fromkeys(part for part in parts if part))


def nearby_url(address: Address | None) -> str:
    if address is None or not address.postcode:
        return ""
    return url_for("directory.find_care", near=address.postcode)


def map_url(profile: PlaceProfile) -> str:
    """The map of everything within a mile, this place first; only while it is in the list itself."""
    address = profile.address.value
    if not address or not address.postcode or profile.withdrawn_on or not profile.point:
        return ""
    return url_for("directory.find_care", near=address.postcode, within=1, all=1, view="map")


def run_by_lines(profile: PlaceProfile) -> tuple[FactLine, ...]:
    fact = profile.run_by
    who = fact.value
    if who is None:
        return (fact_line(_("Organisation"), fact),)
    return (fact_line(_("Organisation"), fact, who.name), *_more_on(profile, who))


def _more_on(profile: PlaceProfile, who: RunBy) -> list[FactLine]:
    note = source_note(profile.run_by)
    kind = _(OWNERSHIP_LABELS.get(who.ownership or "", who.ownership or ""))
    company = who.companies_house_number or ""
    lines = (
        FactLine(_("What kind of owner"), (kind,) if kind else (), note if kind else _("The regulator does not say.")),
        FactLine(_("Company number"), (company,), note, f"{COMPANIES_HOUSE}{company}") if company.isalnum() else None,
        FactLine(_("Charity number"), (who.charity_number,), note) if who.charity_number else None,
    )
    return [line for line in lines if line]


def responsible_council(profile: PlaceProfile) -> Council | None:
    council: ResponsibleCouncil | None = profile.council.value
    if council is None:
        return None
    return Council(council_name(council.name), web_address(council.website), source_note(profile.council))


def registration_line(entry: RegistrationEntry) -> str:
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
