"""Every postcode of the United Kingdom: the ONS Postcode Directory, from a Python package or from ONS's own file."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from importers.contract import Edition, Fetched
from importers.ons import onspd, package


class OnsPostcodes:
    slug: ClassVar[str] = "ons_postcodes"
    title: ClassVar[str] = "ONS Postcode Directory"
    publisher: ClassVar[str] = "Office for National Statistics"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://geoportal.statistics.gov.uk/"
    kind: ClassVar[str] = "postcodes"
    needs: ClassVar[tuple[str, ...]] = ("councils",)

    def locate(self) -> Path:
        return package.manifest()

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """The package holds no dates: neither which postcodes were terminated, nor its edition but by name."""
        if fetched is None or fetched.path == package.manifest():
            return package.edition(as_of=as_of)
        return onspd.edition(fetched, as_of=as_of)
