"""What to say of postcodes and councils to which the law of England does not apply, or that are none of ours."""

from dataclasses import dataclass

from app.domain.geography import Nation
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Nearby:
    """`text` in words, `link` to the service's own site where there is one."""

    text: str
    link: str = ""
    link_text: str = ""


def about_nation(nation: Nation | None) -> Nearby | None:
    """None for England."""
    if nation is None:
        return None
    return {
        Nation.WALES: Nearby(_("This is in Wales. The law on care is different there, and so are the charges.")),
        Nation.SCOTLAND: Nearby(
            _("This is in Scotland. The council there arranges care under Scotland’s own law."),
            "https://careinfoscotland.scot/",
            _("Care Information Scotland"),
        ),
        Nation.NORTHERN_IRELAND: Nearby(
            _("This is in Northern Ireland. The Health and Social Care Trust arranges care there, not the council."),
            "https://www.nidirect.gov.uk/contacts/health-and-social-care-trusts",
            _("Health and Social Care Trusts on nidirect"),
        ),
        Nation.CHANNEL_ISLANDS: Nearby(_("This is in the Channel Islands. Their own governments arrange care.")),
        Nation.ISLE_OF_MAN: Nearby(_("This is on the Isle of Man. Its own government arranges care.")),
    }.get(nation)
