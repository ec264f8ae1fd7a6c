"""What somebody changed with their receipt: the words of before are gone, as the policy says."""

from sqlalchemy import Engine

from tests.integration.collector.person import FILLED, Person, sealed
from tests.integration.collector.test_receipt import files_of

SECRET = "Marigold sleeps under the quince tree"


def test_words_that_were_changed_stand_in_no_file_of_the_database(person: Person, engine: Engine) -> None:
    form = person.press(person.use(person.leave(text=SECRET)), "edit")
    person.wait(20)
    changed = {"sealed": sealed(form), "typed": "1", **FILLED, "text": "She sleeps outside."}
    look = person.post("/feedback/receipt", changed)
    assert SECRET in files_of(engine), "a look changes nothing"
    assert person.post("/feedback/receipt", {"sealed": sealed(look), "send": "1"}).status_code == 200
    assert SECRET not in files_of(engine)
    assert "She sleeps outside." in files_of(engine)
