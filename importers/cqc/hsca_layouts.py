"""What "active locations" calls its columns, year by year."""

from collections.abc import Iterable, Mapping

from app.domain.vocabularies import REGULATED_ACTIVITIES, SERVICE_TYPES, USER_BANDS
from importers.cqc.layouts import Layout

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
#: where the provider is and who stands for it; they follow each other in the file, and nothing goes by them
PROVIDER_CONTACT = (
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
    *PROVIDER_CONTACT,
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
