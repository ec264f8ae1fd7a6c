"""What people edit (content/*.yaml) in the reader's language: each made once for each language."""

from app.domain import catalogue as domain
from app.domain.catalogue import Catalogue
from app.domain.readable import translated
from app.web.i18n import gettext, once_a_language


@once_a_language
def catalogue() -> Catalogue:
    known = domain.catalogue()
    return Catalogue(
        measures={slug: translated(each, "measures.yaml", gettext) for slug, each in known.measures.items()},
        marks={slug: translated(each, "marks.yaml", gettext) for slug, each in known.marks.items()},
        fees={slug: translated(each, "fees.yaml", gettext) for slug, each in known.fees.items()},
    )
