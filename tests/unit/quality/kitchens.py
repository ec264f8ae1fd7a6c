"""Kitchens and homes as they stand in the two lists, made up after real shapes: what each pair should be."""

from dataclasses import dataclass

from app.domain.matching import House, Kitchen
from app.domain.quality import Match

HERE, ELSEWHERE = "LS6 1AA", "YO1 7HH"
STREET = "12 Mill Lane, Headingley, Leeds"
#: `Match`, or None where the two are not put together at all
Wanted = Match | None


@dataclass(frozen=True)
class Case:
    trouble: str
    kitchen: str
    names: tuple[str, ...]
    wanted: Wanted
    #: whether they are in truth one place: the measure of how often we are wrong
    is_same: bool
    kitchen_at: str = STREET
    home_at: str = STREET
    postcodes: tuple[str, str] = (HERE, HERE)
    run_by: str = "Larkmead Care Limited"
    neighbours: int = 0
    is_care_home: bool = True

    @property
    def pair(self) -> tuple[Kitchen, House]:
        kitchen = Kitchen(self.kitchen, self.postcodes[0], self.kitchen_at)
        return kitchen, House(self.names, self.postcodes[1], self.home_at, self.run_by, self.is_care_home)


CERTAIN, LIKELY, WEAK = Match.CERTAIN, Match.LIKELY, Match.WEAK

CASES = (
    Case("the same in both", "Oakfield House", ("Oakfield House",), CERTAIN, True),
    Case("capitals", "OAKFIELD HOUSE", ("Oakfield House",), CERTAIN, True),
    Case("a saint and an apostrophe", "St Marys Lodge", ("St. Mary's Lodge",), CERTAIN, True),
    Case("words that every home has", "Oakfield House Residential Care Home", ("Oakfield House",), CERTAIN, True),
    Case("ours has more of them", "Oakfield", ("Oakfield Nursing Home",), CERTAIN, True),
    Case("the main kitchen", "Oakfield House - Main Kitchen", ("Oakfield House",), CERTAIN, True),
    Case("who runs it stands before", "Larkmead Care - Oakfield House", ("Oakfield House",), CERTAIN, True),
    Case("who runs it stands behind", "Oakfield House (Larkmead Care Ltd)", ("Oakfield House",), CERTAIN, True),
    Case("a letter wrong", "Oakfeild House", ("Oakfield House",), CERTAIN, True),
    Case("one word or two", "Oak Field House", ("Oakfield House",), CERTAIN, True),
    Case("its other name", "The Beeches", ("Oakfield House", "The Beeches"), CERTAIN, True),
    Case("no number in one of them", "Oakfield House", ("Oakfield House",), CERTAIN, True, kitchen_at="Mill Lane"),
    Case("no address at all", "Oakfield House", ("Oakfield House",), CERTAIN, True, kitchen_at=""),
    Case("a range of numbers", "Oakfield House", ("Oakfield House",), CERTAIN, True, kitchen_at="10-14 Mill Lane"),
    Case("a unit before the number", "Oakfield", ("Oakfield",), CERTAIN, True, kitchen_at="Unit 3, 12 Mill Lane"),
    Case("another number", "Oakfield House", ("Oakfield House",), LIKELY, True, kitchen_at="21 Mill Lane"),
    Case("same name, neighbours", "Oakfield", ("Oakfield",), LIKELY, True, kitchen_at="Mill Lane", neighbours=1),
    Case("the word for the building left out", "Oakfield", ("Oakfield House",), LIKELY, True),
    Case("more words", "Oakfield House and Garden Suite", ("Oakfield House",), LIKELY, True),
    Case("sold and renamed", "The Beeches Rest Home", ("Oakfield House",), LIKELY, True),
    Case("only the company's name", "Larkmead Care Limited", ("Oakfield House",), LIKELY, True),
    Case("renamed, no number", "The Beeches", ("Oakfield House",), WEAK, True, kitchen_at="Mill Lane, Leeds"),
    Case("renamed, no address", "The Beeches", ("Oakfield House",), None, True, kitchen_at=""),
    Case("nearly, with neighbours", "Oakfield", ("Oakfield House",), WEAK, False, kitchen_at="", neighbours=1),
    Case(
        "a house and a lodge on one site", "Oakfield Lodge", ("Oakfield House",), None, False, kitchen_at="14 Mill Lane"
    ),
    Case("two numbered houses", "Oakfield 2", ("Oakfield 1",), None, False, kitchen_at="14 Mill Lane"),
    Case("two houses with Roman numbers", "Crown II", ("Crown IV",), None, False, kitchen_at="14 Mill Lane"),
    Case("the east wing of another", "Oakfield East", ("Oakfield West",), None, False, kitchen_at="14 Mill Lane"),
    Case("a school beside it", "Oakfield Primary School", ("Oakfield House",), None, False, kitchen_at="14 Mill Lane"),
    Case("a nursery in its house", "Oakfield House Day Nursery", ("Oakfield House",), None, False),
    Case("a club for children", "Oakfield After School Club", ("Oakfield",), None, False),
    Case("a day centre", "Oakfield Day Centre", ("Oakfield",), None, False),
    Case(
        "a childminder over the road", "Kids at Mill Lane", ("Oakfield House",), None, False, kitchen_at="15 Mill Lane"
    ),
    Case("a hospital with the name", "Oakfield Hospital", ("Oakfield House",), None, False),
    Case("the office of a home-care firm", "Oakfield Homecare", ("Oakfield House",), None, False),
    Case("a neighbour of another name", "The Beeches", ("Oakfield House",), None, False, kitchen_at="14 Mill Lane"),
    Case("other name, neighbours", "The Beeches", ("Oakfield House",), None, False, neighbours=1),
    Case("the same name in another town", "Oakfield", ("Oakfield",), None, False, postcodes=(ELSEWHERE, HERE)),
    Case("no whole postcode", "Oakfield House", ("Oakfield House",), None, True, postcodes=("LS6", HERE)),
    Case("a name of common words", "The Care Home", ("The Nursing Home",), None, False, kitchen_at="14 Mill Lane"),
    Case("a short name, a letter wrong", "Elm", ("Elms",), None, False, kitchen_at="14 Mill Lane"),
    Case("a house of flats, renamed", "The Beeches", ("Oakfield",), None, False, is_care_home=False),
    Case("a nursery that is a home's name", "The Old Nursery", ("The Old Nursery Care Home",), CERTAIN, True),
    Case("a hospital that is one", "Oakfield Hospital", ("Oakfield Hospital",), CERTAIN, True, is_care_home=False),
    Case("the same words, another order", "House of Oakfield", ("Oakfield House",), CERTAIN, True),
    Case("who runs it has the home's name", "Oakfield", ("Oakfield",), CERTAIN, True, run_by="Oakfield Limited"),
)
