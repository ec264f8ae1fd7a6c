"""What "deactivated locations" calls its columns: those of "active locations", with the day it ended."""

from importers.cqc.hsca_layouts import HSCA_COLUMNS, PROVIDER_CONTACT
from importers.cqc.layouts import Layout

DEACTIVATED_2026 = Layout(
    slug="deactivated_2026",
    columns={field: header for field, header in HSCA_COLUMNS.items() if field not in {"is_dormant", "phone", "website"}}
    | {
        "deregistered_on": "Location HSCA End Date",
        "beds": "Care homes beds at point location de-activated",
    },
    signature=("Location ID", "Location Name", "Location HSCA End Date", "Provider ID", "Provider Name"),
    address=("Location Street Address", "Location Address Line 2"),
    ignored=(
        "Location Status",
        "Registered manager",
        "Location Inspection Directorate",
        "Location Primary NHS Region",
        "Location ONSPD CCG Code",
        "Location ONSPD CCG",
        "Location Commissioning CCG Code",
        "Location Commissioning CCG Name",
        "Location Parliamentary Constituency",
        "Location PAF ID",
        "Provider HSCA End Date",
        "Provider Status",
        "Provider Type/Sector",
        "Provider Inspection Directorate",
        "Provider Primary Inspection Category",
        *PROVIDER_CONTACT,
    ),
    dated_by=("Location HSCA End Date",),
)
