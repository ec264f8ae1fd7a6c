"""What the directory answers: plain values that a presenter can place without asking anything else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.coverage import Coverage
from app.domain.criteria import SearchCriteria, Sort
from app.domain.geography import Point

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """`items` of page `number` (1 is the first) out of `total` items in all."""

    items: Sequence[T]
    total: int
    number: int
    size: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))


class NearKind(StrEnum):
    POSTCODE = "postcode"
    SECTOR = "sector"
    OUTCODE = "outcode"
    SETTLEMENT = "settlement"
    COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class Near:
    """Where distances are measured from. `key` is the value of the address's `near` parameter."""

    kind: NearKind
    key: str
    label: str
    point: Point | None
    nation: str
    council_id: int | None = None
    council_name: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A piece of the words that we took for something. `said` is the person's own text ("EMI", "oakwod");
    `meant` what we took it for, in words to show; `without` the words with this piece taken out."""

    kind: str  # "service", "band", "rating", "place", "spelling", "word", "number"
    said: str
    meant: str
    without: str


class TroubleKind(StrEnum):
    """Why a place in the words could not be used as it stands."""

    OTHER_NATION = "other_nation"
    POSTCODE_TERMINATED = "postcode_terminated"
    POSTCODE_UNKNOWN = "postcode_unknown"
    PLACE_AMBIGUOUS = "place_ambiguous"
    NOTHING_UNDERSTOOD = "nothing_understood"
    #: "near me": we do not ask where somebody is, so they must say
    WHERE_UNKNOWN = "where_unknown"
    #: "cheap": the directory holds no prices
    PRICE_UNKNOWN = "price_unknown"
    #: "vacancies": nor who has room
    ROOM_UNKNOWN = "room_unknown"
    #: "social worker": the council arranges it, nobody in the directory does
    COUNCIL_ARRANGES = "council_arranges"
    #: "day centre": it need not register, so no list holds it
    NOT_REGISTERED = "not_registered"
    #: "safeguarding", "complain": somebody may be in danger
    HARM = "harm"
    #: "near heathrow": words that stand for a place which no list of places holds
    PLACE_UNKNOWN = "place_unknown"
    #: words that nothing around there holds, beside others that were understood
    WORDS_LEFT_OUT = "words_left_out"
    #: a telephone number, or one of the regulator's, that no place and no provider has
    NUMBER_UNKNOWN = "number_unknown"
    #: the number's place has left the register; its page stays
    NO_LONGER_REGISTERED = "no_longer_registered"
    #: asked who comes to a postcode, without one that is enough to tell
    POSTCODE_NEEDED = "postcode_needed"


@dataclass(frozen=True, slots=True)
class Choice:
    """Another reading of an ambiguous place: "Newport, Shropshire"."""

    near: str
    label: str


@dataclass(frozen=True, slots=True)
class GonePlace:
    """A place that no list holds any more."""

    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """`said` is the person's text; `nation` the nation's letter where it is another nation's register;
    `used` what was searched instead ("LS1 4"; none where an ambiguous text was taken for a name);
    `choices` the other readings; `gone` the places that are no longer registered."""

    kind: TroubleKind
    said: str
    nation: str | None = None
    used: str | None = None
    choices: tuple[Choice, ...] = ()
    gone: tuple[GonePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What the words were taken for. Masks are over the vocabularies; 0 means "not named"."""

    near: Near | None = None
    kinds: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    #: what is left for the text index, after spelling was mended
    left: str = ""
    #: what is left is most of what was asked for: a name, not a word in a sentence
    is_name: bool = False
    understood: tuple[Understood, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    #: the order that the words ask for ("best care homes": by rating)
    sort: Sort | None = None
    #: "within 5 miles of Leeds"
    within: int | None = None
    #: ids of the places that a number in the words stands for; none where there is no such number
    only: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One choice of a filter and how many places it would give, with every other filter kept."""

    slug: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A smaller demand that would find something: the criteria to ask for, and how many that gives."""

    label: str
    criteria: SearchCriteria
    count: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place as a result card needs it. `distance` in miles, none where nothing is measured from."""

    id: int
    ref: str
    name: str
    town: str | None
    postcode: str | None
    latitude: float | None
    longitude: float | None
    phone: str | None
    primary_kind: str | None
    services: int
    bands: int
    beds: int | None
    is_care_home: bool | None
    is_dormant: bool
    rating: str | None
    rating_on: date | None
    council_name: str | None
    organisation_name: str
    distance: float | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`facets` by parameter name: "kind", "for", "rating", "within", "beds", "run-by", "new", "covers"."""

    criteria: SearchCriteria
    interpretation: Interpretation
    places: Page[PlaceRow]
    facets: dict[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    relaxations: tuple[Relaxation, ...] = ()
    #: in force after the words were understood
    sort: Sort = Sort.NAME
    within: int | str | None = None
    #: true where doctors, dentists and hospitals were left out because no kind was named
    care_only: bool = True
    #: none where the search asks for nothing that goes to people, or says no postcode
    coverage: Coverage | None = None
    #: it asks for care that goes to people
    goes_to_people: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """For the box while typing: `value` is what to put in it; `kind` is "place", "postcode" or "provider"."""

    value: str
    label: str
    kind: str
