"""A guide as a sheet of paper: the page's text and all that it rests on, and nothing to click through a site."""

from dataclasses import dataclass

from app.guidance.presenters import GuidePage
from app.guidance.presenters.guide import FormatLink
from app.guidance.rendering import guide_address
from app.web.i18n import current_language
from app.web.site import public_address


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` is that of its format; `others` are the other formats. `address` tells on paper where the page is."""

    name: str
    page: GuidePage
    nation: str
    back: str
    others: tuple[FormatLink, ...]
    address: str

    @classmethod
    def of(cls, page: GuidePage, name: str) -> "Sheet":
        guide, nation = page.rendered.guide, page.rendered.nation
        back = guide_address(guide, nation, current_language())
        return cls(
            name=name,
            page=page,
            nation=page.told,
            back=back,
            others=tuple(link for link in page.formats if link.name != name),
            address=public_address(back),
        )
