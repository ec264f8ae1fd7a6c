"""The regulator's fixed lists, as published (HSCA active locations, October 2026), and the groups we show them in.

A place holds its service types, user bands and activities as bit masks: bit n is entry n of the list.
New entries go at the end; an entry is never moved or taken out, or every stored mask would change its meaning.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """`name` is the publisher's, verbatim; `slug` stands in addresses; `label` is what people read."""

    slug: str
    name: str
    label: str


SERVICE_TYPES: tuple[Term, ...] = (
    Term("hospital-with-beds", "Acute services with overnight beds", "Hospital with overnight beds"),
    Term(
        "hospital-without-beds",
        "Acute services without overnight beds / listed acute services with or without overnight beds",
        "Hospital or clinic without overnight beds",
    ),
    Term("ambulance", "Ambulance service", "Ambulance service"),
    Term("blood-and-transplant", "Blood and Transplant service", "Blood and transplant service"),
    Term("nursing-home", "Care home service with nursing", "Care home with nursing"),
    Term("residential-home", "Care home service without nursing", "Care home without nursing"),
    Term(
        "community-substance-misuse",
        "Community based services for people who misuse substances",
        "Community help with drugs or alcohol",
    ),
    Term(
        "community-learning-disability",
        "Community based services for people with a learning disability",
        "Community learning disability service",
    ),
    Term(
        "community-mental-health",
        "Community based services for people with mental health needs",
        "Community mental health service",
    ),
    Term("independent-midwives", "Community health care services - Independent Midwives", "Independent midwives"),
    Term("nurses-agency", "Community health care services - Nurses Agency only", "Nurses agency"),
    Term("community-health", "Community healthcare service", "Community health service"),
    Term("dentist", "Dental service", "Dentist"),
    Term("diagnostics", "Diagnostic and/or screening service", "Tests and screening"),
    Term(
        "diagnostics-sessional",
        "Diagnostic and/or screening service - single handed sessional providers",
        "Tests and screening by one person",
    ),
    Term("doctors-consultation", "Doctors consultation service", "Doctor: consultations"),
    Term("doctors-treatment", "Doctors treatment service", "Doctor: treatment"),
    Term("home-care", "Domiciliary care service", "Home care"),
    Term("extra-care", "Extra Care housing services", "Extra care housing"),
    Term("hospice", "Hospice services", "Hospice"),
    Term("hospice-at-home", "Hospice services at home", "Hospice care at home"),
    Term(
        "mental-health-hospital",
        "Hospital services for people with mental health needs, learning disabilities"
        " and problems with substance misuse",
        "Mental health or learning disability hospital",
    ),
    Term("hyperbaric-chamber", "Hyperbaric Chamber", "Hyperbaric chamber"),
    Term("long-term-conditions", "Long term conditions services", "Long-term conditions service"),
    Term("mobile-doctors", "Mobile doctors service", "Mobile doctors"),
    Term("prison-healthcare", "Prison Healthcare Services", "Prison healthcare"),
    Term("rehabilitation", "Rehabilitation services", "Rehabilitation"),
    Term("remote-advice", "Remote clinical advice service", "Clinical advice by phone or online"),
    Term(
        "residential-substance-misuse",
        "Residential substance misuse treatment and/or rehabilitation service",
        "Residential drug or alcohol treatment",
    ),
    Term("shared-lives", "Shared Lives", "Shared Lives"),
    Term("specialist-college", "Specialist college service", "Specialist college"),
    Term("supported-living", "Supported living service", "Supported living"),
    Term("urgent-care", "Urgent care services", "Urgent care"),
)

USER_BANDS: tuple[Term, ...] = (
    Term("children", "Children 0-18 years", "Children"),
    Term("dementia", "Dementia", "People with dementia"),
    Term(
        "learning-disabilities",
        "Learning disabilities or autistic spectrum disorder",
        "People with a learning disability or autism",
    ),
    Term("mental-health", "Mental Health", "People with a mental health condition"),
    Term("older-people", "Older People", "Older people"),
    Term(
        "detained",
        "People detained under the Mental Health Act",
        "People detained under the Mental Health Act",
    ),
    Term("substance-misuse", "People who misuse drugs and alcohol", "People with a drug or alcohol problem"),
    Term("eating-disorder", "People with an eating disorder", "People with an eating disorder"),
    Term("physical-disability", "Physical Disability", "People with a physical disability"),
    Term("sensory-impairment", "Sensory Impairment", "People with sight or hearing loss"),
    Term("everyone", "Whole Population", "Everyone"),
    Term("younger-adults", "Younger Adults", "Adults under 65"),
)

REGULATED_ACTIVITIES: tuple[str, ...] = (
    "Accommodation for persons who require nursing or personal care",
    "Accommodation for persons who require treatment for substance misuse",
    "Assessment or medical treatment for persons detained under the Mental Health Act 1983",
    "Diagnostic and screening procedures",
    "Family planning",
    "Management of supply of blood and blood derived products",
    "Maternity and midwifery services",
    "Nursing care",
    "Personal care",
    "Services in slimming clinics",
    "Surgical procedures",
    "Termination of pregnancies",
    "Transport services, triage and medical advice provided remotely",
    "Treatment of disease, disorder or injury",
)


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """Service types under a heading that people recognise. `is_care` marks adult social care."""

    slug: str
    label: str
    services: tuple[str, ...]
    is_care: bool = True


SERVICE_GROUPS: tuple[ServiceGroup, ...] = (
    ServiceGroup("care-homes", "Care homes", ("residential-home", "nursing-home")),
    ServiceGroup("care-at-home", "Care at home", ("home-care", "nurses-agency")),
    ServiceGroup(
        "housing-with-care",
        "Housing with care",
        ("extra-care", "supported-living", "shared-lives", "specialist-college"),
    ),
    ServiceGroup("end-of-life", "Hospice care", ("hospice", "hospice-at-home")),
    ServiceGroup(
        "recovery",
        "Rehabilitation and recovery",
        ("rehabilitation", "residential-substance-misuse", "community-substance-misuse", "long-term-conditions"),
    ),
    ServiceGroup(
        "community",
        "Community health and mental health",
        ("community-health", "community-mental-health", "community-learning-disability", "independent-midwives"),
        is_care=False,
    ),
    ServiceGroup(
        "hospitals",
        "Hospitals and clinics",
        (
            "hospital-with-beds",
            "hospital-without-beds",
            "mental-health-hospital",
            "diagnostics",
            "diagnostics-sessional",
            "blood-and-transplant",
            "hyperbaric-chamber",
        ),
        is_care=False,
    ),
    ServiceGroup(
        "doctors-and-dentists",
        "Doctors, dentists and urgent help",
        (
            "doctors-consultation",
            "doctors-treatment",
            "mobile-doctors",
            "dentist",
            "urgent-care",
            "remote-advice",
            "ambulance",
            "prison-healthcare",
        ),
        is_care=False,
    ),
)

#: CQC's four ratings, best first. Anything else in the data is not a rating: show it verbatim, never rank it
RATINGS: tuple[str, ...] = ("Outstanding", "Good", "Requires improvement", "Inadequate")
KEY_QUESTIONS: tuple[str, ...] = ("Safe", "Effective", "Caring", "Responsive", "Well-led")
OWNERSHIPS: tuple[Term, ...] = (
    Term("organisation", "Organisation", "A company, charity or council"),
    Term("partnership", "Partnership", "A partnership"),
    Term("individual", "Individual", "One person"),
    Term("nhs", "NHS Body", "The NHS"),
)

SERVICE_BITS: dict[str, int] = {term.slug: 1 << n for n, term in enumerate(SERVICE_TYPES)}
BAND_BITS: dict[str, int] = {term.slug: 1 << n for n, term in enumerate(USER_BANDS)}

#: the care home kinds first, with nursing before without; then the kinds in the order of the groups
PRIMARY_KIND_ORDER: tuple[str, ...] = (
    "nursing-home",
    "residential-home",
    *(slug for group in SERVICE_GROUPS for slug in group.services if slug not in {"nursing-home", "residential-home"}),
)


def mask(slugs: Iterable[str], bits: dict[str, int]) -> int:
    """One number with the bits of all these slugs set."""
    total = 0
    for slug in slugs:
        total |= bits[slug]
    return total


def terms_of(value: int, terms: tuple[Term, ...]) -> Iterator[Term]:
    """The entries whose bits are set, in the list's order."""
    return (term for n, term in enumerate(terms) if value >> n & 1)


#: what "care" covers where a search names no kind: adult social care, not doctors, dentists or hospitals
CARE_MASK: int = mask((s for g in SERVICE_GROUPS if g.is_care for s in g.services), SERVICE_BITS)


def primary_kind(services: int) -> str | None:
    """The slug of the service that says most about a place (a home with nursing before one without)."""
    return next((slug for slug in PRIMARY_KIND_ORDER if services & SERVICE_BITS[slug]), None)
