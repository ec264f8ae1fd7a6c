"""How a result is told: under which law, in whose words, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.asking.laws import nation_of
from app.domain.asking import Voice
from app.domain.rules.conditions import Nation
from app.selfcheck.terms import TermWords, terms_of
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Told:
    """`answered` holds the answers in words, by question."""

    check: str
    voice: Voice
    answered: Mapping[str, str]

    @property
    def nation(self) -> Nation:
        return nation_of(self.check)

    @property
    def is_carer(self) -> bool:
        return self.check.startswith("carer-")

    def name(self, id: str) -> str:
        return _(self._term(id).name.to(self.voice))

    def spoken(self, id: str) -> str:
        """As the person says it of themselves: "my home", and not "your home"."""
        text = self._term(id).spoken
        return _(text.to(self.voice)) if text else self.name(id)

    def says(self, id: str) -> str:
        text = self._term(id).says
        return _(text.to(self.voice)) if text else ""

    def after(self, question: str, answer: str) -> str:
        """What is so after a yes or a no to a question of the rules."""
        term = self._term(question)
        text = term.if_yes if answer == "yes" else term.if_no
        return _(text.to(self.voice)) if text else ""

    def guide(self, id: str) -> str:
        return self._term(id).guide

    def either(self, you: str, they: str) -> str:
        return you if self.voice is Voice.YOU else they

    def _term(self, id: str) -> TermWords:
        return terms_of(self.check)[id]
