"""A link in a guide stays in the nation and in the language that one reads."""

from pathlib import Path

import pytest

from app.guidance.rendering.addresses import DeadLinkError, resolve
from app.web.guide_addresses import guide_address, nation_to_show
from tests.unit.guidance import tiny

BOTH, WALES_ONLY, ENGLAND_ONLY = "[england, wales]", "[wales]", "[england]"


@pytest.mark.parametrize(
    ("jurisdictions", "asked", "language", "shown"),
    [
        (BOTH, None, "en", "england"),
        (BOTH, None, "cy", "wales"),
        (BOTH, "wales", "en", "wales"),
        (BOTH, "england", "cy", "england"),
        (BOTH, "both", "en", "both"),
        (WALES_ONLY, None, "en", "wales"),
        (WALES_ONLY, "england", "en", "wales"),
        (WALES_ONLY, "both", "en", "wales"),
        (ENGLAND_ONLY, None, "cy", "england"),
        (ENGLAND_ONLY, "wales", "cy", "england"),
    ],
)
def test_the_nation_shown_is_one_where_the_guide_applies(
    tmp_path: Path, jurisdictions: str, asked: str | None, language: str, shown: str
) -> None:
    guide = tiny.guide_of(tmp_path, tiny.ONE_NATION, jurisdictions=jurisdictions)
    assert nation_to_show(guide, asked, language) == shown


@pytest.mark.parametrize(
    ("nation", "language", "address"),
    [
        ("england", "en", "/guides/tiny"),
        (None, "en", "/guides/tiny"),
        ("wales", "en", "/guides/tiny/wales"),
        ("both", "en", "/guides/tiny/both"),
        ("wales", "cy", "/cy/guides/tiny"),
        ("england", "cy", "/cy/guides/tiny/england"),
        ("both", "qps", "/qps/guides/tiny/both"),
    ],
)
def test_one_page_has_one_address(tmp_path: Path, nation: str | None, language: str, address: str) -> None:
    assert guide_address(tiny.guide_of(tmp_path, tiny.TWO_NATIONS), nation, language) == address


@pytest.mark.parametrize(
    ("target", "nation", "language", "address"),
    [
        ("guide:tiny", "england", "en", "/guides/tiny"),
        ("guide:tiny", "wales", "en", "/guides/tiny/wales"),
        ("guide:tiny", "both", "en", "/guides/tiny/both"),
        ("guide:other", "england", "en", "/guides/other"),
        ("guide:other", "both", "cy", "/cy/guides/other"),
        ("page:home", "england", "en", "/"),
        ("page:find-care", "wales", "cy", "/cy/find-care"),
        ("term:capital", "england", "en", "/glossary#capital"),
        ("https://www.gov.uk/x", "england", "cy", "https://www.gov.uk/x"),
    ],
)
def test_a_link_leads_where_it_says(target: str, nation: str, language: str, address: str) -> None:
    assert resolve(target, nation, language) == address


@pytest.mark.parametrize("target", ["mailto:a@example.org", "tel:999", "http://gov.uk", "//x.org", "", ":", "page:"])
def test_any_other_address_is_refused(target: str) -> None:
    with pytest.raises(DeadLinkError):
        resolve(target, "england", "en")
