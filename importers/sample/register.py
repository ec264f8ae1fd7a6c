"""Makes up the rows of the register: the same seed gives the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from importers.sample.header import DUAL_HEADER, HEADER
from importers.sample.kinds import KINDS, SOCIAL, Kind
from importers.sample.sites import Site
from importers.sample.words import Words

Row = dict[str, str]

#: CQC's ids begin with "1-"; nothing of ours can be taken for one
PLACE_ID, PROVIDER_ID = "9-1{:08}", "9-2{:08}"
FIRST_DAY = date(2010, 10, 1)
#: of the providers, so many of a hundred run so many places
SIZES: Sequence[tuple[int, int]] = ((70, 1), (15, 2), (8, 4), (4, 9), (2, 18), (1, 40))
RATINGS = {"Good": 72, "Requires improvement": 15, "Outstanding": 5, "Inadequate": 2, "Not Rated": 1,
           "Insufficient evidence to rate": 1, "": 4}  # fmt: skip
OWNERSHIPS = {"Organisation": 84, "Partnership": 7, "Individual": 7, "NHS Body": 2}
DUAL_EVERY = 90


@dataclass(frozen=True, slots=True)
class Provider:
    id: str
    name: str
    website: str
    ownership: str
    brand_id: str
    brand: str
    registered_on: date


def make_register(random: Random, sites: Sequence[Site], as_of: date) -> tuple[list[Row], list[tuple[str, ...]]]:
    """The rows of locations, and those of the sheet of dual registrations."""
    words = Words(random)
    providers = _providers(random, words, len(sites), as_of)
    kinds = random.choices(KINDS, [kind.share for kind in KINDS], k=len(sites))
    rows = [
        _place(random, words, PLACE_ID.format(n), site, kind, provider, as_of)
        for n, (site, kind, provider) in enumerate(zip(sites, kinds, providers, strict=True))
    ]
    return _with_duals(random, rows, providers)


def as_cells(row: Row) -> list[str]:
    return [row.get(column, "") for column in HEADER]


def _providers(random: Random, words: Words, places: int, as_of: date) -> list[Provider]:
    """One for each place, those of one provider apart."""
    chosen: list[Provider] = []
    for number in range(places):
        size = random.choices([size for _share, size in SIZES], [share for share, _size in SIZES])[0]
        chosen += [_provider(random, words.name(), number, size, as_of)] * size
        if len(chosen) >= places:
            break
    random.shuffle(chosen)
    return chosen[:places]


def _provider(random: Random, name: str, number: int, size: int, as_of: date) -> Provider:
    ownership = random.choices([*OWNERSHIPS], [*OWNERSHIPS.values()])[0] if size == 1 else "Organisation"
    style = {
        "Organisation": random.choice(
            ("{} Care Limited", "{} Health and Care Ltd", "{} Homes Limited", "The {} Trust")
        ),
        "Partnership": "{} Partnership",
        "Individual": "{} Care Services",
        "NHS Body": "{} NHS Foundation Trust",
    }[ownership]
    has_brand = size > 3
    return Provider(
        id=PROVIDER_ID.format(number),
        name=style.format(name),
        website=f"https://www.example.org/{name.lower()}" if random.random() < 0.6 else "",
        ownership=ownership,
        brand_id=f"BD9{number:03}" if has_brand else "-",
        brand=f"BRAND {name} Group" if has_brand else "-",
        registered_on=_day(random, FIRST_DAY, as_of),
    )


def _place(random: Random, words: Words, id_: str, site: Site, kind: Kind, provider: Provider, as_of: date) -> Row:
    registered_on = _day(random, provider.registered_on, as_of)
    return {
        "Location ID": id_,
        "Location HSCA start date": _written(registered_on),
        "Dormant (Y/N)": "Y" if random.random() < 0.02 else "N",
        "Care home?": "Y" if kind.beds else "N",
        "Location Name": f"{words.name()} {random.choice(kind.names)}",
        "Location Telephone Number": words.phone(site.postcode) if random.random() < 0.93 else "",
        "Location Web Address": provider.website,
        "Care homes beds": str(random.randint(*kind.beds)) if kind.beds else "0",
        "Location Type/Sector": kind.sector,
        "Location Primary Inspection Category": kind.category,
        "Location Region": site.council.region,
        "Location Local Authority": site.council.name,
        "Location Street Address": words.street(),
        "Location City": site.town,
        "Location Postal Code": site.postcode,
        **_provider_cells(provider),
        **_rating(random, kind, registered_on, as_of),
        **{f"Regulated activity - {name}": "Y" for name in kind.activities},
        **{f"Service type - {name}": "Y" for name in _services(random, kind)},
        **{f"Service user band - {name}": "Y" for name in _bands(random, kind)},
    }


def _provider_cells(provider: Provider) -> Row:
    return {
        "Provider ID": provider.id,
        "Provider Name": provider.name,
        "Provider HSCA start date": _written(provider.registered_on),
        "Provider Type/Sector": SOCIAL,
        "Provider Ownership Type": provider.ownership,
        "Brand ID": provider.brand_id,
        "Brand Name": provider.brand,
    }


def _services(random: Random, kind: Kind) -> tuple[str, ...]:
    return (*kind.services, *(name for name in kind.also if random.random() < 0.3))


def _bands(random: Random, kind: Kind) -> list[str]:
    """The first one always, the others more often than not."""
    return [name for n, name in enumerate(kind.bands) if n == 0 or random.random() < 0.6]


def _rating(random: Random, kind: Kind, registered_on: date, as_of: date) -> Row:
    """Within the first months there is none yet; some kinds never get one."""
    first = registered_on + timedelta(days=200)
    value = random.choices([*RATINGS], [*RATINGS.values()])[0] if kind.rated and first < as_of else ""
    if not value:
        return {}
    inherited = "Y" if random.random() < 0.05 else "N"
    earliest = max(first, as_of - timedelta(days=9 * 365))
    return {
        "Location Latest Overall Rating": value,
        "Publication Date": _written(_day(random, earliest, as_of)),
        "Inherited Rating (Y/N)": inherited,
    }


def _with_duals(
    random: Random, rows: list[Row], providers: Sequence[Provider]
) -> tuple[list[Row], list[tuple[str, ...]]]:
    """Some care homes are registered by two providers at once; the second row may come first."""
    homes = [row for row in rows if row["Care home?"] == "Y"]
    pairs: list[tuple[str, ...]] = []
    for number, row in enumerate(homes[::DUAL_EVERY]):
        first, second_id = row["Location ID"], PLACE_ID.format(90_000_000 + number)
        row |= {"Location Dual Registered": "Y", "Primary ID (Dual registration locations)": first}
        second = row | {"Location ID": second_id} | _provider_cells(random.choice(providers))
        rows.insert(random.randrange(len(rows)), second)
        pairs.append((first, row["Location Name"], second_id, second["Provider ID"], second["Provider Name"]))
    return rows, [DUAL_HEADER, *pairs]


def _day(random: Random, start: date, end: date) -> date:
    return start + timedelta(days=random.randint(0, max(0, (end - start).days - 1)))


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"
