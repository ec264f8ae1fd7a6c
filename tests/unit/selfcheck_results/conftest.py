"""Words that name what they stand for: what is told can then be traced to the rule that it came from."""

from collections.abc import Iterator

import pytest

from app.domain.asking.wording import Said
from app.selfcheck.presenters import told as telling
from app.selfcheck.terms import TermWords, named_in


def traced(check: str) -> dict[str, TermWords]:
    return {id: _term(id) for id in named_in(check)}


def _term(id: str) -> TermWords:
    return TermWords(
        id=id,
        name=_both(f"<{id}>"),
        says=_both(f"<{id} says>"),
        if_yes=_both(f"<{id}=yes>"),
        if_no=_both(f"<{id}=no>"),
    )


def _both(text: str) -> Said:
    return Said(you=text, they=f"{text} (they)")


@pytest.fixture(autouse=True)
def traced_words() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "terms_of", traced)
        yield
