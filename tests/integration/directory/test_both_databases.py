from sqlalchemy.orm import Session

from app.config import Settings
from app.directory.indexing import current_index, rebuild
from app.directory.search import search
from app.directory.suggest import suggest
from app.domain.criteria import SearchCriteria
from tests.integration.directory.country import TODAY, settle


def test_a_search_is_answered_on_both_databases(any_session: Session, settings: Settings) -> None:
    settle(any_session)
    rebuild(any_session, settings)
    index = current_index(settings)
    result = search(any_session, index, SearchCriteria(words="dementia home near ls1 4dy"), today=TODAY)
    assert [each.name for each in result.places.items] == ["Aire View", "Beck House"]
    assert [each.value for each in suggest(any_session, index, "ls1 4d")] == ["LS1 4DY"]
    assert [each.value for each in suggest(any_session, index, "minst")] == ["Minster View"]
