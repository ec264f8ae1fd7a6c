from app.domain.vocabularies import RATINGS

#: what CQC writes where there is no rating: shown as it stands, never ranked
NOT_RATINGS = (
    "Insufficient evidence to rate",
    "Inspected but not rated",
    "No published rating",
    "Not Yet Inspected",
    "Not Rated",
    "Not applicable",
)
_PUBLISHED = {value.casefold(): value for value in (*RATINGS, *NOT_RATINGS)}


def read_rating(text: str) -> str:
    """With CQC's capitals where it is one of CQC's values ("Requires Improvement" -> "Requires improvement"),
    else verbatim."""
    return _PUBLISHED.get(text.casefold(), text[:60].rstrip())
