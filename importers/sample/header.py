"""The 122 columns of CQC's active locations, in the order of October 2026."""

from app.domain.vocabularies import REGULATED_ACTIVITIES, SERVICE_TYPES, USER_BANDS
from importers.cqc.hsca_layouts import PROVIDER_CONTACT

_LOCATION = (
    "Location ID",
    "Location HSCA start date",
    "Dormant (Y/N)",
    "Care home?",
    "Location Name",
    "Location ODS Code",
    "Location Telephone Number",
    "Registered manager",
    "Location Web Address",
    "Care homes beds",
    "Location Type/Sector",
    "Location Inspection Directorate",
    "Location Primary Inspection Category",
    "Location Latest Overall Rating",
    "Publication Date",
    "Inherited Rating (Y/N)",
    "Location Region",
    "Location NHS Region",
    "Location Local Authority",
    "Location ONSPD CCG Code",
    "Location ONSPD CCG",
    "Location Commissioning CCG Code",
    "Location Commissioning CCG",
    "Location Street Address",
    "Location Address Line 2",
    "Location City",
    "Location County",
    "Location Postal Code",
    "Location PAF ID",
    "Location UPRN ID",
    "Location Latitude",
    "Location Longitude",
    "Location Parliamentary Constituency",
)
_PROVIDER = (
    "Brand ID",
    "Brand Name",
    "Provider Companies House Number",
    "Provider Charity Number",
    "Provider ID",
    "Provider Name",
    "Provider HSCA start date",
    "Provider Type/Sector",
    "Provider Inspection Directorate",
    "Provider Primary Inspection Category",
    "Provider Ownership Type",
    *PROVIDER_CONTACT,
)
HEADER: tuple[str, ...] = (
    *_LOCATION,
    *_PROVIDER,
    *(f"Regulated activity - {name}" for name in REGULATED_ACTIVITIES),
    *(f"Service type - {term.name}" for term in SERVICE_TYPES),
    *(f"Service user band - {term.name}" for term in USER_BANDS),
    "Location Dual Registered",
    "Primary ID (Dual registration locations)",
)
DUAL_HEADER = ("Primary ID", "Location Name", "Linked ID", "Provider ID", "Provider Name")
