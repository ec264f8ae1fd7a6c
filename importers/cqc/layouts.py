"""What a layout of a file is: data, not code. `record` reads any of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns`: what a record calls a field -> the header. Fields: those of `LocationRecord`, and `provider_…`,
    `brand_…`, `services_list`, `specialisms`, `rating` with `rating_on` and `rating_inherited`.

    A file is of this layout when it has all the `signature` headers. `ignored` names columns that we know and
    do not want: people's names above all.
    """

    slug: str
    columns: Mapping[str, str]
    signature: tuple[str, ...]
    address: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    #: one column for each key question
    key_questions: Mapping[str, str] = field(default_factory=dict)
    #: "Y" columns: header -> bit
    services: Mapping[str, int] = field(default_factory=dict)
    bands: Mapping[str, int] = field(default_factory=dict)
    activities: Mapping[str, int] = field(default_factory=dict)
    #: texts that mean an empty cell
    blanks: frozenset[str] = frozenset({"-", "*"})
    #: the address ends with the town
    town_in_address: bool = False
    #: given where the file has no header of its own
    header: tuple[str, ...] = ()
    #: columns that date the file where it does not say its day
    dated_by: tuple[str, ...] = ()

    def known(self) -> Iterator[str]:
        """Every header that is used or knowingly left out."""
        yield from self.columns.values()
        yield from self.address
        yield from self.key_questions.values()
        for flags in (self.services, self.bands, self.activities):
            yield from flags
        yield from self.ignored
