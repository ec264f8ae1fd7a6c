"""Words for names that no place in England bears, and numbers that nobody has."""

from itertools import cycle
from random import Random

_FIRST = (
    "Badger", "Bramble", "Brindle", "Burdock", "Celandine", "Chaffinch", "Clover", "Copper", "Cricket", "Curlew",
    "Dabble", "Damson", "Dapple", "Ember", "Fennel", "Fiddle", "Foxglove", "Gander", "Goldcrest", "Gorse", "Heron",
    "Honeysuckle", "Juniper", "Kestrel", "Kindle", "Lantern", "Larkspur", "Lavender", "Linnet", "Marigold", "Medlar",
    "Merry", "Nettle", "Nightingale", "Nuthatch", "Otter", "Periwinkle", "Pippin", "Plover", "Quillet", "Quince",
    "Rowan", "Saffron", "Sorrel", "Spindle", "Starling", "Tansy", "Teasel", "Thimble", "Thistle", "Thrush", "Tumble",
    "Wagtail", "Whistle", "Whimbrel", "Willow", "Wren", "Yarrow",
)  # fmt: skip
_LAST = (
    "beck", "bridge", "brook", "combe", "croft", "dale", "dean", "down", "fold", "garth", "gate", "holme",
    "hurst", "leigh", "mead", "mere", "moor", "ridge", "shaw", "stead", "thorpe", "wath", "well", "wick", "worth",
)  # fmt: skip
_STREETS = (
    "Acorn Lane", "Beck Side", "Chapel Walk", "Church View", "Cinder Path", "Ferry Road", "Garden Street", "Heath Road",
    "High Street", "Lower Green", "Mill Lane", "North Parade", "Orchard Road", "Park Avenue", "Quarry Hill",
    "School Lane", "South Terrace", "Station Road", "The Crescent", "Upper Fold", "Well Street", "West Bank",
)  # fmt: skip

#: number ranges that Ofcom keeps for drama, by the letters of the postcode
_DRAMA = {
    "0113 496 0": "BD HD HG HX LS WF", "0114 496 0": "DN S", "0115 496 0": "NG", "0116 496 0": "LE", "0117 496 0": "BS",
    "0118 496 0": "RG", "0121 496 0": "B DY WS WV", "0151 496 0": "CH L", "0161 496 0": "BL M OL SK",
    "020 7946 0": "E EC N NW SE SW W WC", "0191 498 0": "DH NE SR",
}  # fmt: skip
_DRAMA_OF_AREA = {area: begin for begin, areas in _DRAMA.items() for area in areas.split()}
_ANYWHERE = "01632 960"


class Words:
    """Draws names that differ from one another, until all have been used."""

    def __init__(self, random: Random) -> None:
        self._random = random
        names = [first + last for first in _FIRST for last in _LAST if first[-1] != last[0]]
        random.shuffle(names)
        self._names = cycle(names)

    def name(self) -> str:
        return next(self._names)

    def street(self) -> str:
        return f"{self._random.randint(1, 180)} {self._random.choice(_STREETS)}"

    def phone(self, postcode: str) -> str:
        """As the register writes them: most with their 0, some without, now and then with spaces."""
        area = postcode[:2].rstrip("0123456789")
        number = f"{_DRAMA_OF_AREA.get(area, _ANYWHERE)}{self._random.randint(0, 999):03}"
        style = self._random.random()
        if style < 0.15:
            return number
        return number.replace(" ", "").removeprefix("0" if style < 0.4 else "")
