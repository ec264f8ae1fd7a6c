"""What each file of CQC's calls its columns, year by year. A layout is data: `record` reads any of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.vocabularies import KEY_QUESTIONS, REGULATED_ACTIVITIES, SERVICE_TYPES, USER_BANDS


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns`: what a record calls a field -> the header. Fields: those of `LocationRecord`, and `provider_…`,
    `brand_…`, `services_list`, `specialisms`, `rating` with `rating_on` and `rating_inherited`.

    A file is of this layout when it has all the `signature` headers. `ignored` names columns that we know and
    do not want: people's names above all.
    """

    slug: str
    columns: Mapping[str, str]
    signature: tuple[str, ...]
    address: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    #: one column for each key question
    key_questions: Mapping[str, str] = field(default_factory=dict)
    #: "Y" columns: header -> bit
    services: Mapping[str, int] = field(default_factory=dict)
    bands: Mapping[str, int] = field(default_factory=dict)
    activities: Mapping[str, int] = field(default_factory=dict)
    #: texts that mean an empty cell
    blanks: frozenset[str] = frozenset({"-", "*"})
    #: the address ends with the town
    town_in_address: bool = False
    #: given where the file has no header of its own
    header: tuple[str, ...] = ()
    #: columns that date the file where it does not say its day
    dated_by: tuple[str, ...] = ()

    def known(self) -> Iterator[str]:
        """Every header that is used or knowingly left out."""
        yield from self.columns.values()
        yield from self.address
        yield from self.key_questions.values()
        for flags in (self.services, self.bands, self.activities):
            yield from flags
        yield from self.ignored


DIRECTORY_HEADER = (
    "Name",
    "Also known as",
    "Address",
    "Postcode",
    "Phone number",
    "Service's website (if available)",
    "Service types",
    "Date of latest check",
    "Specialisms/services",
    "Provider name",
    "Local authority",
    "Region",
    "Location URL",
    "CQC Location ID (for office use only)",
    "CQC Provider ID (for office use only)",
)
#: until 2020 the header had this name, without "ID" and without its last bracket
OLD_LOCATION_ID = "CQC Location (for office use only"

_DIRECTORY_COLUMNS = {
    "name": "Name",
    "also_known_as": "Also known as",
    "postcode": "Postcode",
    "phone": "Phone number",
    "website": "Service's website (if available)",
    "services_list": "Service types",
    "last_inspected_on": "Date of latest check",
    "specialisms": "Specialisms/services",
    "provider_name": "Provider name",
    "local_authority": "Local authority",
    "region": "Region",
    "regulator_id": "CQC Location ID (for office use only)",
    "provider_id": "CQC Provider ID (for office use only)",
}
_DIRECTORY_REST = ("Location URL",)

DIRECTORY_2016 = Layout(
    slug="directory_2016",
    columns=_DIRECTORY_COLUMNS,
    signature=(),
    address=("Address",),
    ignored=_DIRECTORY_REST,
    town_in_address=True,
    header=DIRECTORY_HEADER,
    dated_by=("Date of latest check",),
)
DIRECTORY_2017 = Layout(
    slug="directory_2017",
    columns=_DIRECTORY_COLUMNS | {"regulator_id": OLD_LOCATION_ID},
    signature=(OLD_LOCATION_ID, "Name", "Address", "Provider name"),
    address=("Address",),
    ignored=_DIRECTORY_REST,
    town_in_address=True,
    dated_by=("Date of latest check",),
)
DIRECTORY_2024 = Layout(
    slug="directory_2024",
    columns=_DIRECTORY_COLUMNS,
    signature=("CQC Location ID (for office use only)", "Name", "Address", "Provider name"),
    address=("Address",),
    ignored=_DIRECTORY_REST,
    town_in_address=True,
    dated_by=("Date of latest check",),
)
SEARCH_EXPORT_2025 = Layout(
    slug="search_export_2025",
    columns={header: name for header, name in _DIRECTORY_COLUMNS.items() if header != "last_inspected_on"}
    | {"website": "Website", "town": "Town/City", "county": "County"},
    signature=("CQC Location ID (for office use only)", "Name", "Address 1", "Town/City"),
    address=("Address 1", "Address 2"),
    ignored=("URL", "Report publication date"),
    dated_by=("Report publication date",),
)
SOCIAL_CARE_EXPORT_2025 = Layout(
    slug="social_care_export_2025",
    columns={
        "name": "Location Name",
        "regulator_id": "Location ID",
        "uprn": "Location UPRN",
        "phone": "Location telephone number",
        "website": "Location Web Address",
        "local_authority": "Location Local Authority",
        "inspection_category": "Primary inspection category",
        "services_list": "Service Types",
        "beds": "Care homes beds",
        "registered_on": "Location HSCA start date",
        "is_dormant": "Dormant",
        "rating": "Location Latest Overall Rating",
        "specialisms": "Service users supported",
        "provider_name": "Provider Name",
        "provider_id": "Provider ID",
        "provider_registered_on": "Provider HSCA start date",
        "provider_ownership": "Provider Ownership Type",
        "provider_company": "Provider Companies House Number",
        "brand_name": "Brand Name",
        "brand_id": "Brand ID",
    },
    signature=("Location ID", "Location Name", "Service users supported", "Service Types"),
    address=(),
    ignored=(
        "Comments within last month / comments last recorded",
        "Registered manager",
        "Location ADASS Region",
        "Location HSCA end date",
        # it repeats the day of registration in every row, rated or not: it dates no rating
        "Publication Date",
        "Size of care home (bands by number of beds)",
        "Location length of service (bands by number of years)",
        "Provider length of service (bands by number of years)",
        "Provider characteristic - number of locations",
        "Provider characteristic - national group size (based on locations)",
        "Provider characteristic - number of beds",
        "Provider characteristic - share of beds (nationally)",
        "Provider characteristic - number of local authority areas where it has locations",
        "Provider characteristic - % of local authority areas where it has locations",
        "Brand characteristic - number of locations",
        "Brand characteristic -national group size (based on locations)",
        "Brand characteristic - number of beds",
        "Brand characteristic - share of beds (nationally)",
        "Brand characteristic - % of local authority areas where it has locations",
        "Brand characteristic - number of local authority areas where it has locations",
    ),
    key_questions={question: f"Location {question.casefold()} rating" for question in KEY_QUESTIONS},
    dated_by=("Location HSCA start date",),
)
AREA_LIST_2020 = Layout(
    slug="area_list_2020",
    columns={
        "name": "name",
        "regulator_id": "cqc_id",
        "services_list": "type",
        "postcode": "postcode",
        "phone": "telephone",
        "website": "website",
        "provider_name": "provider",
        "last_inspected_on": "inspection_date",
        "local_authority": "area_name",
        "longitude": "lon",
        "latitude": "lat",
    },
    signature=("cqc_id", "name", "type", "area_name"),
    address=("address",),
    ignored=("cqc_webpage", "area_code"),
    blanks=frozenset({"-", "*", "NA"}),
    town_in_address=True,
    dated_by=("inspection_date",),
)
#: the first one whose signature fits is taken
DIRECTORY_LAYOUTS = (DIRECTORY_2024, DIRECTORY_2017, SEARCH_EXPORT_2025, SOCIAL_CARE_EXPORT_2025, AREA_LIST_2020)

HSCA_COLUMNS = {
    "regulator_id": "Location ID",
    "registered_on": "Location HSCA start date",
    "is_dormant": "Dormant (Y/N)",
    "is_care_home": "Care home?",
    "name": "Location Name",
    "ods_code": "Location ODS Code",
    "phone": "Location Telephone Number",
    "website": "Location Web Address",
    "beds": "Care homes beds",
    "sector": "Location Type/Sector",
    "inspection_category": "Location Primary Inspection Category",
    "rating": "Location Latest Overall Rating",
    "rating_on": "Publication Date",
    "rating_inherited": "Inherited Rating (Y/N)",
    "region": "Location Region",
    "local_authority": "Location Local Authority",
    "town": "Location City",
    "county": "Location County",
    "postcode": "Location Postal Code",
    "uprn": "Location UPRN ID",
    "latitude": "Location Latitude",
    "longitude": "Location Longitude",
    "brand_id": "Brand ID",
    "brand_name": "Brand Name",
    "provider_company": "Provider Companies House Number",
    "provider_charity": "Provider Charity Number",
    "provider_id": "Provider ID",
    "provider_name": "Provider Name",
    "provider_registered_on": "Provider HSCA start date",
    "provider_ownership": "Provider Ownership Type",
}
DUAL_COLUMNS = {
    "is_dual": "Location Dual Registered",
    "dual_primary_id": "Primary ID (Dual registration locations)",
}
_HSCA_REST = (
    "Registered manager",
    "Location Inspection Directorate",
    "Location NHS Region",
    "Location ONSPD CCG Code",
    "Location ONSPD CCG",
    "Location Commissioning CCG Code",
    "Location Commissioning CCG",
    "Location PAF ID",
    "Location Parliamentary Constituency",
    "Provider Type/Sector",
    "Provider Inspection Directorate",
    "Provider Primary Inspection Category",
    "Provider Telephone Number",
    "Provider Web Address",
    "Provider Street Address",
    "Provider Address Line 2",
    "Provider City",
    "Provider County",
    "Provider Postal Code",
    "Provider PAF ID",
    "Provider UPRN ID",
    "Provider Local Authority",
    "Provider Region",
    "Provider NHS Region",
    "Provider Latitude",
    "Provider Longitude",
    "Provider Parliamentary Constituency",
    "Provider Nominated Individual Name",
    "Provider Main Partner Name",
)


_HSCA_SIGNATURE = ("Location ID", "Location Name", "Provider ID", "Provider Name", "Location Postal Code")


def _hsca(slug: str, columns: Mapping[str, str], signature: Iterable[str] = ()) -> Layout:
    return Layout(
        slug=slug,
        columns=columns,
        signature=(*_HSCA_SIGNATURE, *signature),
        address=("Location Street Address", "Location Address Line 2"),
        ignored=_HSCA_REST,
        services={f"Service type - {term.name}": 1 << n for n, term in enumerate(SERVICE_TYPES)},
        bands={f"Service user band - {term.name}": 1 << n for n, term in enumerate(USER_BANDS)},
        activities={f"Regulated activity - {name}": 1 << n for n, name in enumerate(REGULATED_ACTIVITIES)},
        dated_by=("Publication Date",),
    )


HSCA_2021 = _hsca("hsca_2021", HSCA_COLUMNS)
#: as 2021, but in a workbook with a title above the header
HSCA_2024 = _hsca("hsca_2024", HSCA_COLUMNS)
HSCA_2026 = _hsca("hsca_2026", HSCA_COLUMNS | DUAL_COLUMNS, DUAL_COLUMNS.values())
HSCA_LAYOUTS = (HSCA_2026, HSCA_2021)
