"""Each kind of service as a sentence names it, and what to ask one of that kind."""

from app.domain.profile import PlaceProfile
from app.domain.vocabularies import SERVICE_GROUPS
from app.web.i18n import gettext as _
from app.web.i18n import lazy_gettext

#: slug -> as it follows "is" and "was"
NOUNS: dict[str, str] = {
    "hospital-with-beds": lazy_gettext("a hospital with overnight beds"),
    "hospital-without-beds": lazy_gettext("a hospital or clinic without overnight beds"),
    "ambulance": lazy_gettext("an ambulance service"),
    "blood-and-transplant": lazy_gettext("a blood and transplant service"),
    "nursing-home": lazy_gettext("a care home with nursing"),
    "residential-home": lazy_gettext("a care home without nursing"),
    "community-substance-misuse": lazy_gettext("a service that helps people with drugs or alcohol"),
    "community-learning-disability": lazy_gettext("a learning disability service"),
    "community-mental-health": lazy_gettext("a mental health service"),
    "independent-midwives": lazy_gettext("a service of independent midwives"),
    "nurses-agency": lazy_gettext("an agency for nurses"),
    "community-health": lazy_gettext("a community health service"),
    "dentist": lazy_gettext("a dentist"),
    "diagnostics": lazy_gettext("a service for tests and screening"),
    "diagnostics-sessional": lazy_gettext("a service for tests and screening by one person"),
    "doctors-consultation": lazy_gettext("a doctors’ service"),
    "doctors-treatment": lazy_gettext("a doctors’ service"),
    "home-care": lazy_gettext("a home care service"),
    "extra-care": lazy_gettext("an extra care housing service"),
    "hospice": lazy_gettext("a hospice"),
    "hospice-at-home": lazy_gettext("a service for hospice care at home"),
    "mental-health-hospital": lazy_gettext("a mental health or learning disability hospital"),
    "hyperbaric-chamber": lazy_gettext("a hyperbaric chamber"),
    "long-term-conditions": lazy_gettext("a service for long-term conditions"),
    "mobile-doctors": lazy_gettext("a service of mobile doctors"),
    "prison-healthcare": lazy_gettext("a prison healthcare service"),
    "rehabilitation": lazy_gettext("a rehabilitation service"),
    "remote-advice": lazy_gettext("a service for clinical advice by phone or online"),
    "residential-substance-misuse": lazy_gettext("a place for drug or alcohol treatment with a stay"),
    "shared-lives": lazy_gettext("a Shared Lives service"),
    "specialist-college": lazy_gettext("a specialist college"),
    "supported-living": lazy_gettext("a supported living service"),
    "urgent-care": lazy_gettext("an urgent care service"),
}

#: people live or stay there, and can be visited
_LIVED_IN = frozenset(("nursing-home", "residential-home", "hospice", "specialist-college"))
_CARE = frozenset(slug for group in SERVICE_GROUPS if group.is_care for slug in group.services)


def noun(profile: PlaceProfile) -> str:
    return str(NOUNS[profile.primary_kind.slug]) if profile.primary_kind else _("a care service")


def is_lived_in(profile: PlaceProfile) -> bool:
    return profile.primary_kind is not None and profile.primary_kind.slug in _LIVED_IN


def is_care(profile: PlaceProfile) -> bool:
    """Adult social care, which people may have to pay for and councils may help with; not doctors or hospitals."""
    return profile.primary_kind is None or profile.primary_kind.slug in _CARE


def what_to_ask(profile: PlaceProfile) -> str:
    if profile.withdrawn_on:
        return ""
    if is_lived_in(profile):
        return _("Ask if there is room, what it costs, and when you can visit.")
    if is_care(profile):
        return _("Ask if it can help, what it costs, and when it could start.")
    return _("Ask if it can see you, and if you would have to pay.")
