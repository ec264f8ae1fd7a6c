from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import ALPHABET, LONGEST, SHORTEST, id_by_name, place_ref


def test_the_reference_of_a_place_never_changes() -> None:
    assert place_ref("CQC", "1-1000000026") == "95bvhr9f"


def test_a_reference_that_is_taken_grows() -> None:
    assert (
        place_ref("CQC", "1-1000000026", {"95bvhr9f"}) == "95bvhr9f" + place_ref("CQC", "1-1000000026", {"95bvhr9f"})[8]
    )


@given(st.text(max_size=20))
def test_references_hold_only_letters_that_people_can_read(regulator_id: str) -> None:
    ref = place_ref("CQC", regulator_id)
    assert len(ref) == SHORTEST
    assert set(ref) <= set(ALPHABET)
    assert not set("ilou") & set(ref)


def test_the_longest_reference_fits_its_column() -> None:
    assert LONGEST == 12


def test_spellings_of_one_name_share_an_id() -> None:
    assert id_by_name("St. Anne’s Care Ltd") == id_by_name("ST ANNES CARE LTD")
    assert id_by_name("A Ltd") != id_by_name("B Ltd")
    assert len(id_by_name("A Ltd")) <= 20
