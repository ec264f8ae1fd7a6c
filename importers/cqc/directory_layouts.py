"""What the care directory and the exports like it call their columns, year by year."""

from app.domain.vocabularies import KEY_QUESTIONS
from importers.cqc.layouts import Layout

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
        "deregistered_on": "Location HSCA end date",
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
DIRECTORY_LAYOUTS = (DIRECTORY_2024, DIRECTORY_2017, SEARCH_EXPORT_2025, AREA_LIST_2020)
