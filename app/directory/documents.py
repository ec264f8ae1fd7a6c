"""What the index is told of each place: the only code that knows which column stands for what."""

from collections.abc import Iterable, Iterator

from app.domain.criteria import RATING_SLUGS, BedsBand
from app.domain.understanding import fold
from app.domain.vocabularies import OWNERSHIPS, RATINGS, SERVICE_TYPES, USER_BANDS
from app.providers.queries import SearchDocument
from search_index import Document, Schema

SERVICES, BANDS, RATING, BEDS, OWNERSHIP = "services", "bands", "rating", "beds", "ownership"
COUNCIL, REGISTERED, RATING_RANK = "council", "registered_day", "rating_rank"
LATITUDE, LONGITUDE = "latitude", "longitude"

SCHEMA = Schema(
    integers=(COUNCIL, REGISTERED, RATING_RANK),
    reals=(LATITUDE, LONGITUDE),
    flags={
        SERVICES: len(SERVICE_TYPES),
        BANDS: len(USER_BANDS),
        RATING: len(RATING_SLUGS),
        BEDS: len(BedsBand),
        OWNERSHIP: len(OWNERSHIPS),
    },
)

_LEGAL_FORMS = frozenset(("limited", "ltd", "plc", "llp", "cic", "inc"))
_SMALL = "a and at by for in of on the to with"
_NAMES = "care home homes limited ltd plc llp service services nursing residential"
_ADDRESSES = "road street lane avenue close drive way crescent gardens place terrace grove"
#: words that half of all names or addresses hold: they tell nothing apart
STOP_WORDS = frozenset(f"{_SMALL} {_NAMES} {_ADDRESSES}".split())

#: the most beds of each size, smallest first
_MOST_BEDS = {BedsBand.SMALL: 10, BedsBand.MEDIUM: 25, BedsBand.LARGE: 50}


def documents(places: Iterable[SearchDocument]) -> Iterator[Document]:
    """In the order of their names: a row's number then says where its name stands among all."""
    return iter(sorted(map(_document, places), key=lambda document: (document.name, document.id)))


def _document(place: SearchDocument) -> Document:
    name = name_key(place.name)
    aliases = (place.also_known_as, place.organisation_name, place.brand_name)
    return Document(
        id=place.id,
        name=name,
        aliases=tuple({name_key(alias) for alias in aliases if alias} - {name}),
        other=" ".join(fold(text) for text in (place.address, place.town, place.county) if text),
        values={
            SERVICES: place.services,
            BANDS: place.bands,
            RATING: 1 << rating_rank(place.rating),
            BEDS: _beds_flags(place),
            OWNERSHIP: _ownership_flags(place.ownership),
            COUNCIL: place.council_id,
            REGISTERED: place.registered_on.toordinal() if place.registered_on else None,
            RATING_RANK: rating_rank(place.rating),
            LATITUDE: place.latitude,
            LONGITUDE: place.longitude,
        },
    )


def name_key(name: str) -> str:
    """Without its legal form, which nobody types."""
    words = fold(name).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def rating_rank(rating: str | None) -> int:
    """0 is the best. Anything but the regulator's four ratings is "not rated" and comes last."""
    return RATINGS.index(rating) if rating in RATINGS else len(RATINGS)


def _beds_flags(place: SearchDocument) -> int:
    """Only care homes have beds to speak of; a hospital's are another thing."""
    if not place.beds or place.is_care_home is False:
        return 0
    size = next((band for band, most in _MOST_BEDS.items() if place.beds <= most), BedsBand.VERY_LARGE)
    return 1 << list(BedsBand).index(size)


def _ownership_flags(slug: str | None) -> int:
    return sum(1 << n for n, term in enumerate(OWNERSHIPS) if term.slug == slug)
