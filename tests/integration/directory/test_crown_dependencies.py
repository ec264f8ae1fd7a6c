import pytest
from sqlalchemy.orm import Session

from app.directory.locating import locate_postcode
from app.domain.postcodes import parse
from app.domain.results import TroubleKind


@pytest.mark.parametrize(("typed", "nation"), [("JE2 3QA", "L"), ("GY1", "L"), ("IM1 3PW", "M"), ("im1 3", "M")])
def test_a_postcode_of_a_crown_dependency_belongs_to_anothers_register(
    session: Session, typed: str, nation: str
) -> None:
    found = parse(typed)
    assert found is not None
    located = locate_postcode(session, found)
    assert located.near is None
    assert [(trouble.kind, trouble.nation) for trouble in located.troubles] == [(TroubleKind.OTHER_NATION, nation)]
