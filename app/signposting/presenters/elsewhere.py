"""What to say of postcodes and councils to which the law of England does not apply, or that are none of ours."""

from dataclasses import dataclass

from app.domain.geography import Nation
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Nearby:
    """`text` in words, `link` to the service's own site where there is one, `site` as it is typed; `script` is read
    aloud where no number of ours can be given."""

    text: str
    link: str = ""
    link_text: str = ""
    site: str = ""
    script: tuple[str, ...] = ()


def about_nation(nation: Nation | None) -> Nearby | None:
    """None for England."""
    if nation is None:
        return None
    return {
        Nation.WALES: Nearby(_("This is in Wales. The law on care is different there, and so are the charges.")),
        Nation.SCOTLAND: Nearby(
            text=_("This is in Scotland. The council there arranges care under Scotland’s own law."),
            link="https://careinfoscotland.scot/",
            link_text=_("Care Information Scotland"),
            site="careinfoscotland.scot",
            script=(
                _("The person lives in Scotland. The council there arranges care: {council}."),
                _("I do not have its number. Care Information Scotland tells you whom to phone."),
                _("Its website is %(site)s. I say it again: %(site)s.", site="careinfoscotland.scot"),
            ),
        ),
        Nation.NORTHERN_IRELAND: Nearby(
            text=_(
                "This is in Northern Ireland. The Health and Social Care Trust arranges care there, not the council."
            ),
            link="https://www.nidirect.gov.uk/contacts/health-and-social-care-trusts",
            link_text=_("Health and Social Care Trusts on nidirect"),
            site="nidirect.gov.uk",
            script=(
                _("The person lives in Northern Ireland. Their Health and Social Care trust arranges care."),
                _("I do not have its number. The website nidirect has the numbers of all the trusts."),
                _("It is %(site)s. I say it again: %(site)s.", site="nidirect.gov.uk"),
                _("There, look for: Health and Social Care trusts."),
            ),
        ),
        Nation.CHANNEL_ISLANDS: Nearby(_("This is in the Channel Islands. Their own governments arrange care.")),
        Nation.ISLE_OF_MAN: Nearby(_("This is on the Isle of Man. Its own government arranges care.")),
    }.get(nation)
