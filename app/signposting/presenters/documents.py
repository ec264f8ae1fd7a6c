"""The page that explains our JSON to whoever runs a call centre."""

from dataclasses import dataclass

from app.domain.contacts import Channel
from app.signposting.needs import NEEDS
from app.signposting.presenters.wording import need_names, purpose_names
from app.web.site import public_address


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CouncilDataPage:
    site: str
    purposes: tuple[Term, ...]
    channels: tuple[str, ...]
    needs: tuple[Term, ...]

    @classmethod
    def of(cls) -> "CouncilDataPage":
        names = need_names()
        return cls(
            public_address(""),
            tuple(Term(purpose, name) for purpose, name in purpose_names().items()),
            tuple(Channel),
            tuple(Term(f"{need.number}, {need.slug}", names[need.slug]) for need in NEEDS),
        )
