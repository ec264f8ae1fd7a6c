"""Who runs a location: from the provider's own response where it was saved, else from the list of providers."""

from collections.abc import Mapping
from typing import Any

from app.domain.identity import unnamed
from app.domain.records import OrganisationRecord
from importers.cqc import ids
from importers.cqc.api.fields import Fields, text_of
from importers.cqc.cells import CellError
from importers.cqc.dates import read_day


class Organisations:
    """What all the responses together say of providers: never the people who are named in them."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._details: dict[str, OrganisationRecord] = {}
        self._brands: dict[str, tuple[str, str | None]] = {}

    def hear_name(self, entry: Mapping[str, Any]) -> None:
        """One entry of the list of providers."""
        regulator_id, name = _id(text_of(entry, "providerId")), text_of(entry, "providerName")
        if regulator_id and name:
            self._names[regulator_id] = name

    def hear(self, response: Mapping[str, Any]) -> None:
        """A provider's own response."""
        regulator_id = _id(text_of(response, "providerId"))
        if regulator_id is None:
            return
        fields = Fields(response, 0)
        self._hear_brand(regulator_id, response)
        self._details[regulator_id] = OrganisationRecord(
            regulator_id=regulator_id,
            name=fields.text("name") or self._name(regulator_id),
            ownership=fields.text("ownershipType", 40),
            companies_house_number=fields.read("companiesHouseNumber", ids.read_company_number),
            charity_number=fields.read("charityNumber", ids.read_charity_number),
            registered_on=fields.read("registrationDate", read_day),
        )

    def of(self, regulator_id: str, location: Mapping[str, Any]) -> OrganisationRecord:
        """A location names the brand where its provider does not; the locations that have closed often do not."""
        self._hear_brand(regulator_id, location)
        known = self._details.get(regulator_id)
        brand_id, brand_name = self._brands.get(regulator_id, (None, None))
        return OrganisationRecord(
            regulator_id=regulator_id,
            name=known.name if known else self._name(regulator_id),
            ownership=known.ownership if known else None,
            companies_house_number=known.companies_house_number if known else None,
            charity_number=known.charity_number if known else None,
            registered_on=known.registered_on if known else None,
            brand_id=brand_id,
            brand_name=brand_name,
        )

    def _hear_brand(self, regulator_id: str, response: Mapping[str, Any]) -> None:
        brand = ids.read_brand_id(text_of(response, "brandId") or "")
        if brand:
            self._brands[regulator_id] = (brand, text_of(response, "brandName"))

    def _name(self, regulator_id: str) -> str:
        return self._names.get(regulator_id) or unnamed(regulator_id)


def _id(text: str | None) -> str | None:
    try:
        return ids.read_id(text) if text else None
    except CellError:
        return None
