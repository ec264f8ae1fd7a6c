from app.domain.entries import codes

KEY = b"k" * 32


def test_a_code_is_ten_letters_that_look_like_no_other() -> None:
    made = [codes.new_code() for _ in range(200)]
    assert {len(code) for code in made} == {10}
    assert set("".join(made)) == set("BCDFGHJKLMNPQRSTVWXZ")


def test_a_code_is_printed_in_two_groups() -> None:
    assert codes.shown("BCDFGHJKLM") == "BCDFG-HJKLM"


def test_a_code_is_read_however_it_is_typed() -> None:
    assert codes.hashed("bcdfg hjklm", key=KEY, claim_id=1) == codes.hashed("BCDFG-HJKLM", key=KEY, claim_id=1)


def test_a_code_of_one_claim_is_none_of_another() -> None:
    assert codes.hashed("BCDFGHJKLM", key=KEY, claim_id=1) != codes.hashed("BCDFGHJKLM", key=KEY, claim_id=2)
