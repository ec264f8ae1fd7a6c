"""What the fictional places are: shares, sizes and words as in the real register, roughly."""

from dataclasses import dataclass

OLDER, YOUNGER, DEMENTIA = "Older People", "Younger Adults", "Dementia"
LEARNING = "Learning disabilities or autistic spectrum disorder"
MIND, BODY, SENSES = "Mental Health", "Physical Disability", "Sensory Impairment"
DRUGS, EATING, CHILDREN = "People who misuse drugs and alcohol", "People with an eating disorder", "Children 0-18 years"
EVERYONE, DETAINED = "Whole Population", "People detained under the Mental Health Act"
PERSONAL = "Personal care"
ACCOMMODATION = "Accommodation for persons who require nursing or personal care"
TREATMENT, TESTS = "Treatment of disease, disorder or injury", "Diagnostic and screening procedures"

SOCIAL, GENERAL, DENTAL, INDEPENDENT = (
    "Social Care Org",
    "Primary Medical Services",
    "Primary Dental Care",
    "Independent Healthcare Org",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """`share` of all places; `beds` from and to, or none; `rated`: CQC rates this kind."""

    share: int
    names: tuple[str, ...]
    services: tuple[str, ...]
    also: tuple[str, ...]
    activities: tuple[str, ...]
    bands: tuple[str, ...]
    sector: str
    category: str
    beds: tuple[int, int] | None = None
    rated: bool = True


_RESIDENTIAL, _COMMUNITY = "Residential social care", "Community based adult social care services"

KINDS: tuple[Kind, ...] = (
    Kind(24, ("House", "Lodge", "Care Home", "Court", "Rest Home"), ("Care home service without nursing",), (),
         (ACCOMMODATION,), (OLDER, DEMENTIA, BODY, SENSES, MIND), SOCIAL, _RESIDENTIAL, (14, 62)),
    Kind(7, ("Close", "Cottage", "Farm", "Villa"), ("Care home service without nursing",), (),
         (ACCOMMODATION,), (YOUNGER, LEARNING, MIND, BODY), SOCIAL, _RESIDENTIAL, (3, 12)),
    Kind(14, ("Nursing Home", "Manor", "Hall", "Grange", "Care Centre"), ("Care home service with nursing",),
         ("Care home service without nursing",), (ACCOMMODATION, TREATMENT, TESTS), (OLDER, DEMENTIA, BODY, YOUNGER),
         SOCIAL, _RESIDENTIAL, (24, 96)),
    Kind(24, ("Home Care", "Care at Home", "Homecare Services", "Carers"), ("Domiciliary care service",),
         ("Supported living service",), (PERSONAL,), (OLDER, DEMENTIA, YOUNGER, BODY, SENSES, LEARNING), SOCIAL,
         _COMMUNITY),
    Kind(7, ("Supported Living", "Community Support"), ("Supported living service",), ("Domiciliary care service",),
         (PERSONAL,), (LEARNING, MIND, YOUNGER, BODY), SOCIAL, _COMMUNITY),
    Kind(3, ("Gardens Extra Care", "Court Extra Care Scheme"), ("Extra Care housing services",),
         ("Domiciliary care service",), (PERSONAL,), (OLDER, DEMENTIA, BODY), SOCIAL, _COMMUNITY),
    Kind(2, ("Shared Lives",), ("Shared Lives",), (), (PERSONAL,), (LEARNING, MIND, OLDER, YOUNGER), SOCIAL,
         _COMMUNITY),
    Kind(1, ("Specialist College",), ("Specialist college service",), (), (ACCOMMODATION,), (LEARNING, YOUNGER), SOCIAL,
         _RESIDENTIAL),
    Kind(1, ("Nurses Agency",), ("Community health care services - Nurses Agency only",), (), ("Nursing care",),
         (EVERYONE,), SOCIAL, _COMMUNITY),
    Kind(2, ("Hospice",), ("Hospice services",), ("Hospice services at home",), (TREATMENT, TESTS), (EVERYONE,),
         INDEPENDENT, "Hospice services"),
    Kind(1, ("Recovery House", "Rehabilitation Unit"),
         ("Residential substance misuse treatment and/or rehabilitation service",), ("Rehabilitation services",),
         ("Accommodation for persons who require treatment for substance misuse",), (DRUGS, YOUNGER, MIND), INDEPENDENT,
         "Residential substance misuse"),
    Kind(1, ("Hospital", "Clinic"), ("Hospital services for people with mental health needs, learning disabilities and"
         " problems with substance misuse",), (), (TREATMENT, TESTS,
         "Assessment or medical treatment for persons detained under the Mental Health Act 1983"),
         (MIND, DETAINED, EATING, LEARNING), INDEPENDENT, "Mental health - community & hospital - independent"),
    Kind(7, ("Surgery", "Medical Centre", "Health Centre", "Practice"),
         ("Doctors consultation service", "Doctors treatment service"), (),
         (TREATMENT, TESTS, "Family planning", "Maternity and midwifery services"), (EVERYONE,), GENERAL,
         "GP Practices"),
    Kind(6, ("Dental Practice", "Dental Care", "Smiles"), ("Dental service",), (),
         (TREATMENT, TESTS, "Surgical procedures"), (EVERYONE, CHILDREN), DENTAL, "Dentists", None, False),
)  # fmt: skip
